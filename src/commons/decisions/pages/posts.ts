import { ballotPosts } from './ballot-posts.ts'
import { delegationPosts } from './delegation-posts.ts'
import { lifePosts } from './life-posts.ts'
import { downloads } from './published-downloads.ts'

export const posts = [...ballotPosts, ...delegationPosts, ...downloads, ...lifePosts]
