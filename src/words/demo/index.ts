import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const demoWords = catalogue<keyof typeof da>({ da, en });
export { agreementTexts, amendedActivities } from './agreement.ts';
