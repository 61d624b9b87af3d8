import type { PagePart } from '../../../ui/page.ts'
import { noticesPage, readPost, settingsPost } from './notices.tsx'
import { unsubscribePage, unsubscribePost } from './unsubscribe.tsx'

export const pages: readonly PagePart[] = [
  noticesPage,
  readPost,
  settingsPost,
  unsubscribePage,
  unsubscribePost,
]
