/** Builds the console into `dist/`. The gateway serves that folder. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    // Names the files of each page. The test of their sizes reads it.
    manifest: true,
    // Names carry a digest of the content, so browsers may keep the files for ever.
    assetsDir: 'assets',
    // Small files also stay files: the content security policy allows no data addresses for scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
