import { json } from '@sveltejs/kit';
import { describeApi } from '../openapi.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
  json(describeApi(locals.visit.publicUrl), { headers: { 'cache-control': 'no-cache' } });
