/** A model of the guide as a whole figure in HTML: the drawing, its text and its table. */
export type DrawModel = (id: string, caption: string) => string;

/** `::model[caption]{id="phases"}` has become an empty figure; here it is filled. HTML in a source never reaches this. */
export const placeModels = (html: string, draw: DrawModel): string =>
  html.replace(/<figure data-model="([a-z-]+)">([^<]*)<\/figure>/g, (_, id: string, caption: string) =>
    draw(id, caption),
  );
