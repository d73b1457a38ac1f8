import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  title: 'Reminders by e-mail',
  lead: 'When a date in one of your agreements draws near, we send an e-mail. Here you can turn them off or on again. You do not need to sign in.',
  off: 'Send me no more reminders',
  on: 'Send me reminders again',
  isOff: 'Reminders are turned off. The dates are still in the partnership’s calendar.',
  isOn: 'Reminders are turned on again.',
};
