import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindText, type TextElement } from './bound-text.ts';

/** What a binding uses of a textarea. */
class Field extends EventTarget {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection = 'none';
  scrollTop = 0;
  ownerDocument = { activeElement: this as unknown };
  setSelectionRange(start: number, end: number): void {
    [this.selectionStart, this.selectionEnd] = [start, end];
  }
  type(value: string, caret = value.length): void {
    this.value = value;
    this.setSelectionRange(caret, caret);
    this.dispatchEvent(new Event('input'));
  }
}

let field: Field;
let text: Y.Text;
let other: Y.Text;
const mine = {};
const clean = (words: string): string => words.replaceAll('\t', '');

const bind = (shown = text.toString()): (() => void) =>
  bindText(field as unknown as TextElement, text, { mine, clean, shown });

beforeEach(() => {
  const [doc, peer] = [new Y.Doc(), new Y.Doc()];
  [text, other] = [doc.getText('t'), peer.getText('t')];
  text.insert(0, 'et rum');
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(peer, update));
  peer.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update));
  field = new Field();
  field.value = 'et rum';
});

describe('a field tied to a shared text', () => {
  it('writes what is typed, as the least change', () => {
    bind();
    const deltas: unknown[] = [];
    other.observe((event) => deltas.push(event.delta));
    field.type('et stort rum', 9);
    expect(other.toString()).toBe('et stort rum');
    expect(deltas).toEqual([[{ retain: 3 }, { insert: 'stort ' }]]);
  });

  it('shows what others write and keeps the caret at its words', () => {
    bind();
    field.setSelectionRange(6, 6);
    other.insert(0, 'Vi har ');
    expect(field.value).toBe('Vi har et rum');
    expect(field.selectionStart).toBe(13);
    field.setSelectionRange(2, 2);
    other.insert(13, ' til alle');
    expect(field.selectionStart).toBe(2);
  });

  it('leaves alone what an input method is writing, and then takes it in beside the others’', () => {
    bind();
    field.dispatchEvent(new Event('compositionstart'));
    field.type('et rum か');
    other.insert(0, 'Nu: ');
    expect(field.value).toBe('et rum か');
    field.value = 'et rum 課';
    field.dispatchEvent(new Event('compositionend'));
    expect(text.toString()).toBe('Nu: et rum 課');
    expect(field.value).toBe('Nu: et rum 課');
  });

  it('takes along what was written before the tie, and what came meanwhile', () => {
    field.value = 'et lyst rum';
    text.insert(6, ' med scene');
    bind('et rum');
    expect(text.toString()).toBe('et lyst rum med scene');
    expect(field.value).toBe('et lyst rum med scene');
  });

  it('keeps out what may not stand there', () => {
    bind();
    field.type('et\t rum!');
    expect(text.toString()).toBe('et rum!');
    expect(field.value).toBe('et rum!');
  });

  it('takes back one’s own words alone', () => {
    bind();
    const steps = new Y.UndoManager(text, { trackedOrigins: new Set([mine]), captureTimeout: 0 });
    field.type('et stort rum', 9);
    other.insert(0, 'Vi har ');
    steps.undo();
    expect(field.value).toBe('Vi har et rum');
  });

  it('is let go again', () => {
    bind()();
    field.type('noget andet');
    other.insert(0, 'x');
    expect(text.toString()).toBe('xet rum');
    expect(field.value).toBe('noget andet');
  });
});
