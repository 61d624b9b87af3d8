import type { PagePart } from '../../../ui/page.ts'
import { minutesPage } from './minutes.tsx'
import { minutesEditPage } from './minutes-edit.tsx'
import { minutesPosts } from './minutes-posts.ts'
import { roomPage } from './room.tsx'
import { roomPosts } from './room-posts.ts'
import { signingList } from './signing-list.ts'

/** The room and the minutes. */
export const roomPages: readonly PagePart[] = [
  roomPage,
  ...roomPosts,
  minutesPage,
  minutesEditPage,
  ...minutesPosts,
  signingList,
]
