import { allPage } from './all.tsx'
import { bringCheckPage, bringFixPost, bringPage, bringPost, bringUpload } from './bring.tsx'
import { certificatePage } from './certificate.tsx'
import { claimHomeCard, claimPage, claimPost } from './claim.tsx'
import { claimPosts, claimsPage } from './claims.tsx'
import { sharesPage } from './home.tsx'
import { holderPage, holderPosts } from './of.tsx'
import { extractPage, registerFile, registerPage, registerPost } from './register.tsx'

export const pages = [
  sharesPage,
  allPage,
  bringPage,
  bringUpload,
  bringCheckPage,
  bringFixPost,
  bringPost,
  claimPage,
  claimPost,
  claimHomeCard,
  claimsPage,
  ...claimPosts,
  registerPage,
  registerPost,
  registerFile,
  extractPage,
  certificatePage,
  holderPage,
  ...holderPosts,
]
