import { drawModel } from '../../src/interface/drawings/models/draw-model.ts';

/** True when the interface can draw a model of that name. */
export function isModel(id: string): boolean {
  try {
    return drawModel('da', id, 'x').length > 0;
  } catch {
    return false;
  }
}
