import { applicationParts } from './applications.tsx'
import { expelPage, expelPost } from './expel.tsx'
import { endHelperPost, helpingPage, nameHelperPost } from './helping.tsx'
import { awaitedApplications, peopleCard, waitingApplications } from './home.tsx'
import { importPage, uploadPost } from './import.tsx'
import { importParts } from './import-check.tsx'
import { inviteParts } from './invite.tsx'
import { joinParts } from './join.tsx'
import { linkParts } from './links.tsx'
import { officerParts } from './officers.tsx'
import { peoplePage } from './people.tsx'
import { personPage } from './person.tsx'
import { personPosts } from './person-posts.ts'
import { settingsPage } from './settings.tsx'
import { settingsPosts } from './settings-posts.ts'

/** Fixed addresses before those with a place for anything. */
export const pages = [
  peopleCard,
  waitingApplications,
  awaitedApplications,
  peoplePage,
  helpingPage,
  nameHelperPost,
  endHelperPost,
  ...applicationParts,
  ...inviteParts,
  ...officerParts,
  ...linkParts,
  importPage,
  uploadPost,
  ...importParts,
  personPage,
  expelPage,
  expelPost,
  ...personPosts,
  ...joinParts,
  settingsPage,
  ...settingsPosts,
]
