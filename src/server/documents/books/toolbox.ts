/** The toolbox as its poster and its pocket edition tell it. */
export type ToolboxPrint = {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly ToolboxGroup[];
  /** What somebody stands with, and the codes of the tools for it. */
  readonly needs: readonly { readonly title: string; readonly codes: readonly string[] }[];
  /** The toolbox's page, whole. */
  readonly address: string;
  readonly summary: string;
};

export type ToolboxGroup = {
  readonly chapter: number;
  readonly title: string;
  readonly tools: readonly { readonly code: string; readonly title: string; readonly duration: string }[];
};
