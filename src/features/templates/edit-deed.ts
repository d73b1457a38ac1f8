import { done, type Result } from '#domain/result.ts';
import { moveGroup, movePrompt, removeGroup, removePrompt } from '#domain/templates/edit-template.ts';
import type { Template } from '#domain/templates/model.ts';

/** What a pressed button (`up:p1`, `group-remove:g2`) does to the template; any other value does nothing. */
export function editDeed(template: Template, pressed: string): Result<Template> {
  const [deed, at = ''] = pressed.split(':');
  switch (deed) {
    case 'up':
      return movePrompt(template, at, -1);
    case 'down':
      return movePrompt(template, at, 1);
    case 'remove':
      return removePrompt(template, at);
    case 'group-up':
      return done(moveGroup(template, at, -1));
    case 'group-down':
      return done(moveGroup(template, at, 1));
    case 'group-remove':
      return removeGroup(template, at);
    default:
      return done(template);
  }
}
