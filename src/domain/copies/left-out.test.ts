import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLeft, leftOutOf, nothingLeft } from './left-out.ts';

const columns = { risk: ['id', 'title'], note: ['id'], file_version: ['id', 'kind'] };
const paths = [
  'shared.json',
  'own.json',
  'csv/shared/risk.csv',
  'csv/own/later.csv',
  'documents/shared/a.pdf',
];

describe('what a copy holds that has no place here', () => {
  test('is told by table, column and file, and only where something is lost', () => {
    const tables = {
      risk: [
        { id: 1, title: 'a', colour: 'red' },
        { id: 2, title: 'b', colour: null, shape: '' },
      ],
      note: [],
      song: [{ id: 3 }, { id: 4 }],
      poem: [],
      file_version: [{ id: 'f', kind: 'pdf' }],
    };
    const files = ['files/shared/f.pdf', 'files/own/g.pdf', 'films/a.mp4'];
    expect(leftOutOf({ tables, columns, paths: [...paths, ...files] })).toEqual({
      tables: [{ table: 'song', rows: 2 }],
      columns: [{ table: 'risk', column: 'colour', rows: 1 }],
      files: ['files/own/g.pdf', 'films/a.mp4'],
    });
  });

  test('is nothing where everything is known', () => {
    const row = fc.record({ id: fc.uuid(), title: fc.string() });
    const rooms = fc.record({ risk: fc.array(row), note: fc.array(fc.record({ id: fc.uuid() })) });
    fc.assert(
      fc.property(rooms, (tables) => {
        expect(leftOutOf({ tables, columns, paths })).toEqual(nothingLeft);
      }),
    );
  });

  test('counts each unknown column once, by how many rows say something in it', () => {
    const rows = fc.array(fc.record({ id: fc.uuid(), later: fc.option(fc.integer()) }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (risk) => {
        const left = leftOutOf({ tables: { risk }, columns, paths: [] });
        const said = risk.filter(({ later }) => later !== null).length;
        expect(left.columns).toEqual(said > 0 ? [{ table: 'risk', column: 'later', rows: said }] : []);
        expect(countLeft(left)).toBe(said > 0 ? 1 : 0);
      }),
    );
  });

  test('takes no inherited name for a table that is known', () => {
    const tables = { constructor: [{ id: 1 }] };
    expect(leftOutOf({ tables, columns, paths: [] }).tables).toEqual([{ table: 'constructor', rows: 1 }]);
  });
});
