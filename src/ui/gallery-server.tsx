import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { loadAssets, serveAsset } from './assets.ts'
import { Gallery, type GalleryPage, galleryPages } from './gallery.tsx'

/** Serves the gallery at `/gallery/<page>?lang=en&theme=dark&type=large`; answers where it listens and how to stop. */
export async function serveGallery(port = 0): Promise<{ url: string; close: () => void }> {
  await loadAssets()
  const app = new Hono()
  app.get('/assets/*', (c) => serveAsset(c.req.raw))
  app.get('/gallery/:page', async (c) => {
    const page = galleryPages.find((name) => name === c.req.param('page')) ?? ('home' satisfies GalleryPage)
    const theme = c.req.query('theme')
    return c.html(
      await (
        <Gallery
          page={page}
          lang={c.req.query('lang') === 'en' ? 'en' : 'ko'}
          theme={theme === 'dark' || theme === 'light' ? theme : undefined}
          largeType={c.req.query('type') === 'large'}
        />
      ),
    )
  })
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, ({ port: chosen }) =>
      resolve({ url: `http://127.0.0.1:${chosen}`, close: () => server.close() }),
    )
  })
}
