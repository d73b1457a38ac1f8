import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Moment } from '#domain/time.ts';

/** An organisation's template as it is written on; `draft` is checked when it is read. */
export type OwnTemplate = {
  readonly id: string;
  readonly organisationId: string;
  readonly draft: unknown;
  /** Out of use: no new sheet begins from it. */
  readonly putAway: boolean;
  readonly updatedAt: Moment;
};

/** A numbered version; nobody changes it, and sheets keep the one they began with. */
export type TemplateVersion = {
  readonly id: string;
  readonly templateId: string;
  readonly number: number;
  readonly content: unknown;
  readonly publishedAt: Moment;
};

export type TemplateReader = {
  template(id: string): Promise<Revised<OwnTemplate> | null>;
  /** Of an organisation that the asker is a member of. */
  templates(organisationId: string, page: PageRequest): Promise<Page<Revised<OwnTemplate>>>;
  /** The newest first, at most a hundred. */
  versions(templateId: string): Promise<readonly TemplateVersion[]>;
  /** The latest version of every template in use, of all organisations that the asker is a member of. */
  usable(): Promise<readonly (TemplateVersion & { readonly organisationId: string })[]>;
};

export type TemplateStore = TemplateReader & {
  add(template: Pick<OwnTemplate, 'id' | 'organisationId' | 'draft'>): Promise<boolean>;
  save(
    template: Pick<OwnTemplate, 'id' | 'draft' | 'putAway'> & { readonly fromRevision: number },
  ): Promise<Saved<Revised<OwnTemplate>>>;
  /** False when the number is taken. */
  publish(version: Omit<TemplateVersion, 'publishedAt'>): Promise<boolean>;
};
