import pg from 'pg';

const { builtins } = pg.types;
const dates = 1182;

const moment = (text: string): string => new Date(text).toISOString();
const day = (text: string): string => text;
const days = (text: string): string[] => text.slice(1, -1).split(',').filter(Boolean);

/**
 * Moments and days come as the domain has them: ISO text in UTC, and a day without a time zone. (`pg`'s own
 * Date at local midnight is another day in another time zone.)
 */
export const columnParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === builtins.TIMESTAMPTZ) return moment;
    if (oid === builtins.DATE) return day;
    if (oid === dates) return days;
    if (oid === builtins.INT8) return Number;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  },
};
