import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // How it is written is the renderer's; what it means is ours.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // Everything comes from the own house.
    'require-sri': 'off',
  },
});

/** What the validator finds wrong with a page as it was sent. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column, selector }) =>
        `${ruleId}: ${message} (${line}:${column} ${selector})`,
    ),
  );
}

/** The value of an attribute of the first element that the pattern finds, without its escapes. */
export function attributeOf(html: string, element: RegExp, attribute: string): string | undefined {
  const tag = element.exec(html)?.[0] ?? '';
  return new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
}
