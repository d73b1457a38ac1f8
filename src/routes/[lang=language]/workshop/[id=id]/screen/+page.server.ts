import { redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { toolTexts } from '#features/toolbox/index.ts';
import { planFront, planTemplate, planTool, presentRoom, showTool } from '#features/workshops/index.ts';
import { address } from '#words/addresses.ts';
import { joinCode } from '../join-code.ts';
import { readRoom } from '../read-room.ts';
import type { PageServerLoad } from './$types';

/** Shows what all may see, whoever's machine it is: nothing of a seat's own. */
export const load: PageServerLoad = async (event) => {
  event.depends('gathering:state');
  const { language, visit, within } = event.locals;
  const read = await readRoom(event);
  if (!read.ok) redirect(303, address(language, 'workshop'));
  const { ownCards: _, dots: __, mayWriteFor: ___, screenCode: ____, ...room } = presentRoom(read.value);
  const [{ step }, { plan }] = [room, read.value.standing];
  const [tool, front] =
    step?.kind === 'tool'
      ? [
          await planTool(plan, step.tool ?? ''),
          await within((needs) => planFront(needs, plan, step.tool ?? '')),
        ]
      : [null, null];
  const sheets = read.value.view.entries.filter((entry) => entry.kind === 'sheet' && entry.step === step?.id);
  const shown = step?.stage === 'revealed' && tool && front;
  return {
    room,
    tool: shown
      ? {
          id: tool.id,
          template: planTemplate(plan, tool.id),
          texts: toolTexts(language, front),
          shown: showTool(tool, sheets, read.value.view.seats),
        }
      : null,
    ...joinCode(visit.publicUrl, language, room.code),
    otherPath: address(otherLanguage(language), 'workshop', event.params.id, 'screen'),
  };
};
