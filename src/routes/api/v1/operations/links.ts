import { linkInput } from '#features/partnerships/schema.ts';
import { operation } from '../operation.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';
import { guestLink } from '../shapes/partnerships.ts';

const tag = 'partnerships';

export const listLinks = operation({
  id: 'listLinks',
  method: 'GET',
  path: '/parties/{id}/links',
  tag,
  summary: 'The links by which people act for a party without an account. Never their secrets.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(guestLink),
});

export const createLink = operation({
  id: 'createLink',
  method: 'POST',
  path: '/parties/{id}/links',
  tag,
  summary: 'Mails somebody a link to act for a party.',
  access: 'write',
  body: linkInput.omit({ partyId: true }),
  creates: true,
  status: 201,
  answer: guestLink,
});

export const revokeLink = operation({
  id: 'revokeLink',
  method: 'DELETE',
  path: '/parties/{id}/links/{link}',
  tag,
  summary: 'Ends a link at once, with its sessions and the seat that came by it.',
  access: 'write',
  status: 204,
});
