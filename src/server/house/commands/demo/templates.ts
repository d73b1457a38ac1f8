import { languages, type Language } from '#domain/language.ts';
import { emptyPrompt, emptyTemplate } from '#domain/templates/empty-template.ts';
import { noWords, type Template, type Words } from '#domain/templates/model.ts';
import { templateFile } from '#domain/templates/template-file.ts';
import { importTemplate, publishTemplate } from '#features/templates/index.ts';
import { demoWords } from '#words/demo/index.ts';
import type { LaidOut } from './lay-out.ts';

/** The lead's organisation has a template of its own, in use: what is asked after every event. */
export async function makeTemplate({ organisationId, seats }: LaidOut): Promise<void> {
  const [lead] = seats;
  if (!lead) return;
  const { id } = await lead.as((needs) =>
    importTemplate(needs, organisationId, templateFile(afterTheEvent())),
  );
  await lead.as((needs) => publishTemplate(needs, { organisationId, id }));
}

const both = (say: (of: ReturnType<typeof demoWords>) => string): Words =>
  Object.fromEntries(languages.map((language: Language) => [language, say(demoWords(language))])) as Words;

function afterTheEvent(): Template {
  const low = both((say) => say('templateLow'));
  const high = both((say) => say('templateHigh'));
  const scale = (id: string, label: Words) => ({ ...emptyPrompt(id, 'scale', label), low, high });
  return {
    ...emptyTemplate(
      both((say) => say('templateTitle')),
      languages,
    ),
    summary: both((say) => say('templateSummary')),
    groups: [
      {
        ...{ id: 'event', per: 'sheet', title: both((say) => say('templateGroup')), lead: noWords },
        prompts: [
          scale(
            'visitors',
            both((say) => say('templateVisitors')),
          ),
          scale(
            'together',
            both((say) => say('templateTogether')),
          ),
          emptyPrompt(
            'next',
            'long-text',
            both((say) => say('templateNext')),
          ),
        ],
      },
    ],
  };
}
