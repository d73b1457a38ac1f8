import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  indexTitle: 'Behind Build Partnerships',
  description:
    'Who is behind Build Partnerships, the project it began with, whom you can write to, and how we treat personal data and accessibility.',
  lead: 'What the product is, where it comes from and whom you can write to.',
  newsTitle: 'News',
  newsDescription:
    'News of Build Partnerships: what has been added to the guide, the tools and the collection of cases, and what has been put right since last time.',
  newsLead: 'What has been added, and what has been put right.',
  newsEmptyTitle: 'There is no news yet',
  newsEmptyText: 'When something is added to the guide or the tools, you read about it here.',
  newsNav: 'More news',
  newer: 'Newer',
  older: 'Older',
  published: 'Written {date}',
  contactTitle: 'Write to us',
  contactRunBy: 'Run by',
  contactNobodyTitle: 'An address is missing here',
  contactNobody:
    'It is not stated yet who runs this installation. Its administrator sets name and addresses with the environment variables CONTACT_NAME and CONTACT_EMAIL and starts it again; docs/operations.md has the rest.',
  contactNoEmail:
    'No e-mail address has been given yet. The administrator of the installation sets it with the environment variable CONTACT_EMAIL; docs/operations.md has the rest.',
  contactEditor: 'The editor',
  contactEditorHint: 'Mistakes in the texts, suggestions for publications and cases.',
  contactAdministrator: 'The administrator',
  contactAdministratorHint: 'Accounts, access and running, and whatever you do not know whom to send to.',
  contactAccessibility: 'Accessibility',
  contactAccessibilityHint: 'When something stands in your way or you need the content in another form.',
  contactPrivacy: 'Data protection',
  contactPrivacyHint: 'When you want to see, correct or erase information about yourself.',
  footerUse: 'Put it to use',
  footerProduct: 'The product',
  footerProject: 'The original project',
  footerContact: 'Contact',
  footerCredits: 'Inspired by',
  footerLicence: 'Licence and sources',
  footerAccessibility: 'Accessibility statement',
  footerPrivacy: 'Privacy',
  footerChecklist: 'Checklist',
  footerEditions: 'The guide on paper',
  footerTell: 'Tell us yours',
};
