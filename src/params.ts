import { defineParams } from '@sveltejs/kit/params';
import { isLanguage } from '#domain/language.ts';
import { isCitationFormat } from '#domain/publications/write-citations.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const params = defineParams({
  language: (word) => (isLanguage(word) ? word : undefined),
  citation: (word) => (isCitationFormat(word) ? word : undefined),
  id: (word) => (uuid.test(word) ? word : undefined),
});
