import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

export default defineConfig({
  plugins: [solid()],
  build: {
    target: "es2022",
    // The browsers of a three-year-old phone know module preload.
    modulePreload: { polyfill: false },
    // A data: address inside CSS or script would be refused by the content policy.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: { port: 4300, strictPort: true },
  preview: { port: 4301, strictPort: true },
});
