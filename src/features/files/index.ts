export { checkContent, type Checked, type Sent } from './check-content.ts';
export { putFile, removeFile, replaceFile } from './put-file.ts';
export { fetchFile, readFile, readFiles, type FilePresented, type OwnParty } from './read-files.ts';
export type * from './ports.ts';
