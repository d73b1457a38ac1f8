import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The weights that documents use; static TrueType, since variable fonts cannot be embedded in a PDF. */
const faces = [
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
];

export const fontFiles: readonly string[] = faces.map((face) => fileURLToPath(import.meta.resolve(face)));

export const readFonts = (): Buffer[] => fontFiles.map((file) => readFileSync(file));
