import { amendment } from './amendment.ts'

/** Changes the articles (정관). */
export const amendArticles = amendment('articles')
