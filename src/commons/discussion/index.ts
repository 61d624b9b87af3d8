import { capability } from '../../kernel/capability.ts'
import { askToRead } from './ask-to-read.ts'
import { comment } from './comment.ts'
import { confirmReading } from './confirm-reading.ts'
import { editComment } from './edit-comment.ts'
import { forget } from './forget.ts'
import { hideComment } from './hide-comment.ts'
import { threadLabels } from './labels.ts'
import { messages } from './messages.ts'
import { pages } from './pages/index.ts'
import { readers, summaries, talk, toRead } from './queries.ts'
import { react } from './react.ts'
import { removeComment } from './remove-comment.ts'
import { showComment } from './show-comment.ts'
import { sumUp } from './sum-up.ts'
import './tables.ts'

/** 이야기: comments, a summing-up with its history and must-reads with receipts, about anything that has a name here. */
export default capability({
  name: 'discussion',
  folder: import.meta.dirname,
  commands: {
    comment,
    editComment,
    removeComment,
    hideComment,
    showComment,
    react,
    sumUp,
    askToRead,
    confirmReading,
  },
  queries: { talk, summaries, readers, toRead },
  labels: { thread: threadLabels },
  effects: { forget },
  pages,
  messages,
})
