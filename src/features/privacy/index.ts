export { auditCsv, auditFilter, noteRead, readAudit, tellAudit, type AuditPage } from './audit-log.ts';
export { keepPast, letGo, lookAfter, readCleanUp, type CleanUp } from './clean-up.ts';
export { readDataRoles, suggestDataRole, type DataRolesPresented } from './data-roles.ts';
export { eraseMe, eraseMember, readErasure, type ErasurePresented } from './erase-person.ts';
export { ownCopy, type OwnCopy } from './own-copy.ts';
export type * from './ports.ts';
