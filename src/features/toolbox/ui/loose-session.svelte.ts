import { emptyToolSheet } from '#domain/tools/empty-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { type KeptSheet, sameSheet } from '../loose-kept.ts';
import { mergeSheets } from '../loose-merge.ts';
import { freshTrail, redone, stepped, undone } from '../undo-trail.ts';
import { askedKey, rememberLeft, takeLeft } from './left-sheet.ts';
import { newKey, openShelf, type Shelf } from './loose-shelf.ts';

/** Whether the sheet is safe on this machine. */
export type Keeping = 'none' | 'saving' | 'saved' | 'refused';

const pause = 400;

/** The loose sheet of this window and its keeping on this machine. */
export class LooseSession {
  readonly tool: Tool;
  sheet = $state.raw<ToolSheet>({ title: '', shared: {}, sides: [] });
  keeping = $state<Keeping>('none');
  /** True once the page is more than a form. */
  awake = $state(false);
  otherWindow = $state(false);
  shelf = $state.raw<readonly KeptSheet[]>([]);
  #store: Shelf | null = null;
  #key = $state('');
  #base = $state.raw<KeptSheet | null>(null);
  #trail = $state.raw(freshTrail);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tool: Tool, sheet: ToolSheet) {
    [this.tool, this.sheet] = [tool, sheet];
  }

  get key(): string {
    return this.#key;
  }
  get savedAt(): string | null {
    return this.#base?.savedAt ?? null;
  }
  get canUndo(): boolean {
    return this.#trail.done.length > 0;
  }
  get canRedo(): boolean {
    return this.#trail.undone.length > 0;
  }

  /** Nothing is written yet. */
  get isEmpty(): boolean {
    return this.#isFresh(this.sheet);
  }

  #isFresh(sheet: ToolSheet): boolean {
    return sameSheet(sheet, emptyToolSheet(this.tool));
  }

  /** Opens the shelf, and the sheet asked for or last written, unless there is something on the page already. */
  async wake(): Promise<void> {
    this.#key = newKey();
    this.#store = await openShelf(this.tool.id);
    this.awake = true;
    if (!this.#store) {
      this.keeping = 'refused';
      return;
    }
    this.#store.listen((key) => void this.#heard(key));
    this.shelf = await this.#store.list();
    const left = takeLeft(this.tool.id);
    const posted = this.shelf.find(({ key }) => key === left);
    const [last] = this.shelf;
    const asked = this.shelf.find(({ key }) => key === askedKey()) ?? last;
    if (this.isEmpty) {
      if (asked) this.open(asked);
    } else if (posted) this.open(posted);
    else this.#touch();
  }

  /** The form is being posted: when the page comes back with the sheet, it is this one and not another. */
  leave(): void {
    void this.flush();
    rememberLeft(this.tool.id, this.#key);
  }

  /** `where` is the field that is written in: what is typed there in one go is undone in one go. */
  change(sheet: ToolSheet, where = ''): void {
    this.#trail = stepped(this.#trail, { before: this.sheet, after: sheet, where, at: Date.now() });
    this.sheet = sheet;
    this.#touch();
  }

  undo(): void {
    this.#turn(undone(this.#trail, this.sheet));
  }
  redo(): void {
    this.#turn(redone(this.#trail, this.sheet));
  }
  #turn(turned: ReturnType<typeof undone>): void {
    if (!turned) return;
    [this.sheet, this.#trail] = [turned.sheet, turned.trail];
    this.#touch();
  }

  open(kept: KeptSheet): void {
    void this.flush();
    [this.#key, this.#base, this.sheet, this.keeping] = [kept.key, kept, kept.sheet, 'saved'];
    [this.otherWindow, this.#trail] = [false, freshTrail];
  }

  /** Puts the present sheet on the shelf and begins with this one. */
  async begin(sheet: ToolSheet = emptyToolSheet(this.tool)): Promise<void> {
    await this.flush();
    this.#fresh(sheet);
    if (!this.#isFresh(sheet)) this.#touch();
  }

  #fresh(sheet: ToolSheet): void {
    const keeping = this.#store ? 'none' : 'refused';
    [this.#key, this.#base, this.sheet, this.keeping] = [newKey(), null, sheet, keeping];
    [this.otherWindow, this.#trail] = [false, freshTrail];
  }

  async discard(key: string): Promise<void> {
    await this.#store?.discard(key);
    await this.#look();
    if (key !== this.#key) return;
    clearTimeout(this.#timer);
    this.#fresh(emptyToolSheet(this.tool));
  }

  #touch(): void {
    if (this.keeping !== 'refused') this.keeping = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Saves now what is not saved yet. A machine that was full a moment ago is asked again. */
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
  #take(after: KeptSheet | null, sent: ToolSheet): void {
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
