import { amendment } from './amendment.ts'

/** Changes the regulations (규정). */
export const amendRegulations = amendment('regulations')
