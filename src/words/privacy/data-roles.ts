import { catalogue } from '../catalogue.ts';
import { rolesDa } from './roles-da.ts';
import { rolesEn } from './roles-en.ts';

export const dataRoleWords = catalogue<keyof typeof rolesDa>({ da: rolesDa, en: rolesEn });
