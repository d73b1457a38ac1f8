import { describe, expect, it } from 'vitest';
import type { Prompt } from '#domain/prompts/prompt.ts';
import { tool as competences } from '#domain/tools/competences/tool.ts';
import { tool as readiness } from '#domain/tools/readiness/tool.ts';
import { tool as winWin } from '#domain/tools/win-win/tool.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { isForParties, liveTool, modeOf, sideTool, voiceTool } from './sheet-mode.ts';
import { sheetOfVoice, splitSide, splitVoice } from './voice-sheet.ts';

const secret: Prompt = { id: 'interest', kind: 'text', per: 'party', visibility: 'private' };
const withSecret: Tool = { ...winWin, prompts: [...winWin.prompts, secret] };
const ids = (tool: Tool): string[] => tool.prompts.map(({ id }) => id);

describe('how a sheet is filled in', () => {
  it('follows from what the tool hides from whom', () => {
    expect([modeOf(winWin), modeOf(readiness), modeOf(readiness, true)]).toEqual(['sides', 'voices', 'open']);
    expect(isForParties(competences)).toBe(false);
    expect([winWin, withSecret, readiness].every(isForParties)).toBe(true);
  });

  it('parts the tool into what is written together and what alone, and leaves nothing out', () => {
    expect(ids(liveTool(readiness, 'voices'))).toEqual(['occasion', 'first', 'second', 'third']);
    expect(new Set([...ids(liveTool(readiness, 'voices')), ...ids(voiceTool(readiness))])).toEqual(
      new Set(ids(readiness)),
    );
    const nothingHidden: Tool = {
      ...readiness,
      prompts: readiness.prompts.map((prompt) => ({ ...prompt, visibility: 'shared' })),
    };
    expect(ids(liveTool(nothingHidden, 'voices'))).toEqual([]);
    expect(ids(voiceTool(nothingHidden))).toEqual(ids(readiness));
  });

  it('never writes together what a party keeps to itself', () => {
    expect(ids(liveTool(withSecret, 'sides'))).not.toContain('interest');
    expect(ids(sideTool(withSecret))).toContain('interest');
    expect(splitSide(withSecret, { brings: 'rum', interest: 'ro' })).toEqual({
      shown: { brings: 'rum' },
      kept: { interest: 'ro' },
    });
  });
});

describe('a voice', () => {
  const frame: ToolSheet = {
    title: 'Lyd',
    shared: { occasion: 'Et rum' },
    sides: [
      { id: 'a', name: 'A', answers: {} },
      { id: 'b', name: 'B', answers: {} },
    ],
  };

  it('is the sheet that all see with what this one answered in it; rubbish in it is nothing', () => {
    const { answers, kept } = splitVoice(withSecret, {
      shared: {},
      sides: [{ id: 'a', name: 'A', answers: { brings: 'rum', interest: 'ro' } }],
    });
    expect(JSON.stringify(answers)).not.toContain('ro"');
    const whole = sheetOfVoice(withSecret, { ...frame, shared: { purpose: 'x' } }, [answers, kept]);
    expect(whole.sides[0]?.answers).toEqual({ brings: 'rum', interest: 'ro' });
    expect(sheetOfVoice(withSecret, frame, [null, 7, { sides: [] }]).sides[1]?.answers).toEqual({});
  });
});
