import { amendment } from './amendment.ts'

/** Changes the bylaws (규약). */
export const amendBylaws = amendment('bylaws')
