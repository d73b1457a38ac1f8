import { emptySheet } from '#domain/tools/win-win/empty-sheet.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { type KeptSheet, sameSheet } from '../loose-kept.ts';
import { mergeSheets } from '../loose-merge.ts';
import { newKey, openShelf, type Shelf } from './loose-shelf.ts';

/** Whether the sheet is safe on this machine. */
export type Keeping = 'none' | 'saving' | 'saved' | 'refused';

const pause = 400;
const leftKey = 'byg-win-win-left';

function rememberLeft(key: string): void {
  try {
    sessionStorage.setItem(leftKey, key);
  } catch {
    // A browser that keeps nothing has no sheet to come back to either.
  }
}

function takeLeft(): string | null {
  try {
    const key = sessionStorage.getItem(leftKey);
    sessionStorage.removeItem(leftKey);
    return key;
  } catch {
    return null;
  }
}

/** The loose sheet of this window and its keeping on this machine. */
export class LooseSession {
  sheet = $state.raw<WinWinSheet>(emptySheet());
  keeping = $state<Keeping>('none');
  /** True once the page is more than a form. */
  awake = $state(false);
  otherWindow = $state(false);
  shelf = $state.raw<readonly KeptSheet[]>([]);
  #store: Shelf | null = null;
  #key = $state('');
  #base = $state.raw<KeptSheet | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sheet: WinWinSheet) {
    this.sheet = sheet;
  }

  get key(): string {
    return this.#key;
  }

  get savedAt(): string | null {
    return this.#base?.savedAt ?? null;
  }

  /** Opens the shelf, and the sheet last written on it unless there is something on the page already. */
  async wake(): Promise<void> {
    this.#key = newKey();
    this.#store = await openShelf();
    this.awake = true;
    if (!this.#store) {
      this.keeping = 'refused';
      return;
    }
    this.#store.listen((key) => void this.#heard(key));
    this.shelf = await this.#store.list();
    const left = takeLeft();
    const posted = this.shelf.find(({ key }) => key === left);
    const [last] = this.shelf;
    if (sameSheet(this.sheet, emptySheet())) {
      if (last) this.open(last);
    } else if (posted) this.open(posted);
    else this.#touch();
  }

  /** The form is being posted: when the page comes back with the sheet, it is this one and not another. */
  leave(): void {
    void this.flush();
    rememberLeft(this.#key);
  }

  change(sheet: WinWinSheet): void {
    this.sheet = sheet;
    this.#touch();
  }

  open(kept: KeptSheet): void {
    void this.flush();
    [this.#key, this.#base, this.sheet, this.keeping] = [kept.key, kept, kept.sheet, 'saved'];
    this.otherWindow = false;
  }

  /** Puts the present sheet on the shelf and begins with this one. */
  async begin(sheet: WinWinSheet = emptySheet()): Promise<void> {
    await this.flush();
    [this.#key, this.#base, this.sheet, this.keeping] = [newKey(), null, sheet, 'none'];
    if (!sameSheet(sheet, emptySheet())) this.#touch();
  }

  async discard(key: string): Promise<void> {
    await this.#store?.discard(key);
    await this.#look();
    if (key !== this.#key) return;
    clearTimeout(this.#timer);
    [this.#key, this.#base, this.sheet, this.keeping] = [newKey(), null, emptySheet(), 'none'];
  }

  #touch(): void {
    if (this.keeping !== 'refused') this.keeping = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Saves now what is not saved yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#store || this.keeping === 'none') return;
    if (this.#base && sameSheet(this.#base.sheet, this.sheet)) {
      // Written and taken back again before it was saved: what is on the machine is what stands here.
      this.keeping = 'saved';
      return;
    }
    await this.#exchange();
  }

  async #exchange(): Promise<void> {
    const [key, sent] = [this.#key, this.sheet];
    try {
      const after = await this.#store?.exchange(key, this.#base, sent);
      if (key !== this.#key) return;
      this.#take(after ?? null, sent);
      await this.#look();
    } catch {
      this.keeping = 'refused';
    }
  }

  /** What the machine has now; what was written while it was being saved is saved next. */
  #take(after: KeptSheet | null, sent: WinWinSheet): void {
    this.#base = after;
    if (!after) {
      this.keeping = 'none';
      return;
    }
    if (this.sheet !== sent) this.sheet = mergeSheets(sent, this.sheet, after.sheet);
    else this.sheet = sameSheet(after.sheet, sent) ? sent : after.sheet;
    this.keeping = sameSheet(this.sheet, after.sheet) ? 'saved' : 'saving';
  }

  async #look(): Promise<void> {
    this.shelf = (await this.#store?.list()) ?? [];
  }

  async #heard(key: string): Promise<void> {
    if (key === this.#key && this.#base) {
      this.otherWindow = true;
      await this.#exchange();
    } else await this.#look();
  }

  close(): void {
    void this.flush().finally(() => this.#store?.close());
  }
}
