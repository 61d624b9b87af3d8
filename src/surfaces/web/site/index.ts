import type { Hono } from 'hono'
import { pageHandler } from '../pages.ts'
import { choosePage } from './choose-template.tsx'
import { demoForm, demoLoad, demoPage } from './demo.tsx'
import { foundForm, foundPage } from './found.tsx'
import { frontPage } from './front.tsx'
import { joinForm } from './join.ts'
import {
  confirmEmailForm,
  confirmEmailPage,
  linkForm,
  linkPage,
  signOutForm,
  signOutPage,
  useLinkForm,
  useLinkPage,
} from './link-pages.tsx'
import { meForm, mePage } from './me.tsx'
import { personalLink } from './personal-link.ts'
import { preferencesForm } from './preferences.ts'
import { signInForm, signInPage, signUpForm, signUpPage } from './sign-in-pages.tsx'
import { type Site, siteForm, sitePage } from './site.ts'
import { sourceDownload, sourcePage } from './source.tsx'
import { drawStart } from './start.tsx'

/** The pages of the house itself, before and between the commons. */
export function siteRoutes(app: Hono, site: Site): void {
  app.get('/', sitePage(site, frontPage))
  for (const way of ['found', 'bring'] as const) {
    app.get(`/${way}`, sitePage(site, choosePage(way)))
    app.get(`/${way}/:template`, sitePage(site, foundPage(way)))
    app.post(`/${way}/:template`, siteForm(site, foundForm(way)))
  }
  app.get('/c/:slug/start', pageHandler(site.web, drawStart(site)))
  for (const path of ['/c/:slug/join', '/c/:slug/join/:token']) app.post(path, siteForm(site, joinForm))
  signInRoutes(app, site)
  app.get(
    '/me',
    sitePage(site, (asked) => mePage(asked)),
  )
  for (const part of ['name', 'email', 'password', 'forget'] as const)
    app.post(`/me/${part}`, siteForm(site, meForm(part)))
  app.get('/demo', sitePage(site, demoPage))
  app.post('/demo', siteForm(site, demoForm))
  app.post('/demo/load', siteForm(site, demoLoad))
  for (const path of ['/preferences', '/language', '/appearance'])
    app.post(path, siteForm(site, preferencesForm))
  app.get('/source', sitePage(site, sourcePage))
  app.get('/source/:file{dure-.+[.]tar[.]gz}', sitePage(site, sourceDownload))
}

function signInRoutes(app: Hono, site: Site): void {
  app.get(
    '/sign-in',
    sitePage(site, (asked) => signInPage(asked)),
  )
  app.post('/sign-in', siteForm(site, signInForm))
  app.get(
    '/sign-up',
    sitePage(site, (asked) => signUpPage(asked)),
  )
  app.post('/sign-up', siteForm(site, signUpForm))
  app.get(
    '/sign-in/link',
    sitePage(site, (asked) => linkPage(asked)),
  )
  app.post('/sign-in/link', siteForm(site, linkForm))
  app.get(
    '/sign-in/link/:token',
    sitePage(site, (asked) => useLinkPage(asked)),
  )
  app.post('/sign-in/link/:token', siteForm(site, useLinkForm))
  app.get(
    '/sign-in/email/:token',
    sitePage(site, (asked) => confirmEmailPage(asked)),
  )
  app.post(
    '/sign-in/email/:token',
    siteForm(site, (asked) => confirmEmailForm(asked)),
  )
  app.get('/sign-in/as/:token', sitePage(site, personalLink))
  app.get('/sign-out', sitePage(site, signOutPage))
  app.post('/sign-out', siteForm(site, signOutForm))
}
