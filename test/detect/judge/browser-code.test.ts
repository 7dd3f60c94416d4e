import { expect, it } from 'vitest'
import { isBrowserCode } from '../../../src/detect/judge/browser-code.ts'
import { oneByOne } from '../../support/one-by-one.ts'

it.each([
  ['src/components/Pay.tsx', 'export const Pay = () => <b/>'],
  ['src/Pay.jsx', ''],
  ['src/Pay.vue', '<script setup></script>'],
  ['src/routes/+page.svelte', ''],
  ['src/app/pay.component.ts', "import { Component } from '@angular/core'"],
  ['src/app/pay.component.html', '<b></b>'],
  ['index.html', ''],
  ['templates/index.ejs', ''],
  ['public/config.js', 'window.CONFIG = {}'],
  ['static/js/app.js', ''],
  ['app/assets/javascripts/pay.js', '$("#a")'],
  ['extension/manifest.json', '{ "manifest_version": 3 }'],
  ['extension/background.js', 'chrome.runtime.onMessage.addListener(go)'],
  ['App.tsx', "import { View } from 'react-native'"],
  ['src/api.ts', "import Constants from 'expo-constants'"],
  ['src/renderer/index.ts', "const { ipcRenderer } = require('electron')"],
  ['app/pay/form.tsx', "'use client'\nimport { useState } from 'react'"],
  ['app/pay/page.tsx', "// why\n'use client'\nexport default function Page() {}"],
  ['app/api/button.tsx', '"use client"\n'],
  ['src/main.js', "document.getElementById('root').innerHTML = ''"],
  ['src/main.ts', "import { createApp } from 'vue'"],
])('%s ships to users', (path, text) => {
  expect(isBrowserCode({ path, text })).toEqual(expect.any(String))
})

it.each([
  ['pages/api/pay.ts', 'export default function handler(req, res) {}'],
  ['app/api/pay/route.ts', 'export async function POST() {}'],
  ['app/pay/page.tsx', 'export default async function Page() {}'],
  ['src/routes/pay/+server.ts', ''],
  ['src/routes/pay/+page.server.ts', ''],
  ['server/api/pay.ts', 'export default defineEventHandler(() => {})'],
  ['src/lib/stripe.server.ts', ''],
  ['app/pay+api.ts', "import { StatusError } from 'expo-server'"],
  ['app/+middleware.ts', "import { MiddlewareFunction } from 'expo-router/server'"],
  ['app/actions.ts', "'use server'\n"],
  ['src/db.tsx', "import 'server-only'\n"],
  ['src/index.ts', "import express from 'express'"],
  ['scripts/release.js', "const fs = require('fs')"],
  ['vite.config.ts', "import vue from '@vitejs/plugin-vue'"],
  ['next.config.js', ''],
  ['src/pay.ts', 'export const pay = () => fetch(url)'],
  ['pay.py', ''],
  ['config/app.yml', ''],
  ['manifest.json', '{ "name": "x" }'],
  ['src/Pay.test.tsx', ''],
  ['electron/main.ts', "import { app } from 'electron'"],
  ['.env.example', ''],
])('%s does not', (path, text) => {
  expect(isBrowserCode({ path, text })).toBeNull()
})

/** What a file is, by its path alone or by its text. */
const said = (path: string, text: string) => isBrowserCode({ path, text }) ?? '-'

it.each(
  oneByOne([
    ['-', 'server/a.js ¦ x/server/a.js ¦ api/a.js ¦ x/api/a.js'],
    ['-', 'backend/a.js ¦ x/backend/a.js ¦ functions/a.js ¦ x/functions/a.js'],
    ['-', 'lambda/a.js ¦ x/lambda/a.js ¦ lambdas/a.js ¦ x/lambdas/a.js'],
    ['-', 'worker/a.js ¦ x/worker/a.js ¦ workers/a.js ¦ x/workers/a.js'],
    ['-', 'script/a.js ¦ x/script/a.js ¦ scripts/a.js ¦ x/scripts/a.js'],
    ['-', 'bin/a.js ¦ x/bin/a.js ¦ cli/a.js ¦ x/cli/a.js ¦ tools/a.js'],
    ['-', 'x/tools/a.js ¦ migrations/a.js ¦ x/migrations/a.js ¦ prisma/a.js'],
    ['-', 'x/prisma/a.js ¦ seed/a.js ¦ x/seed/a.js ¦ seeds/a.js'],
    ['-', 'x/seeds/a.js ¦ cron/a.js ¦ x/cron/a.js ¦ jobs/a.js'],
    ['-', 'x/jobs/a.js ¦ e2e/a.js ¦ x/e2e/a.js ¦ cypress/a.js'],
    ['-', 'x/cypress/a.js ¦ test/a.js ¦ x/test/a.js ¦ tests/a.js'],
    ['-', 'x/tests/a.js ¦ __tests__/a.js ¦ x/__tests__/a.js ¦ spec/a.js'],
    ['-', 'x/spec/a.js ¦ .storybook/a.js ¦ x/.storybook/a.js ¦ .github/a.js'],
    ['-', 'x/.github/a.js ¦ middleware.ts ¦ x/instrumentation.mjs ¦ proxy.cjs'],
    ['-', 'server.js ¦ main-process.js ¦ gulpfile.js ¦ gruntfile.js'],
    ['-', 'route.ts ¦ a/route.tsx ¦ actions.js ¦ action.js ¦ +server.ts'],
    ['-', 'x/+page.server.ts ¦ +layout.server.js ¦ a.server.ts ¦ a.config.js'],
    ['-', 'a.conf.js ¦ a.test.tsx ¦ a.spec.jsx ¦ a.e2e.ts ¦ a.stories.tsx'],
    ['-', 'pay+api.ts ¦ app/[id]+api.tsx ¦ x/pay+api.js ¦ +middleware.ts'],
    ['-', 'a.d.ts ¦ entry-server.tsx ¦ hooks.server.ts ¦ electron/main.ts'],
    ['-', 'main/index.ts ¦ main/main.js ¦ x/main/index.js ¦ app/page.tsx'],
    ['-', 'app/x/y/layout.jsx ¦ app/template.ts ¦ app/loading.tsx'],
    ['-', 'app/not-found.tsx ¦ app/default.tsx ¦ app/sitemap.ts'],
    ['-', 'app/robots.ts ¦ app/opengraph-image.tsx ¦ src/app/page.jsx ¦ a.py'],
    ['code that runs in a page', 'xserver/a.js ¦ xapi/a.js ¦ xbackend/a.js ¦ xfunctions/a.js'],
    ['code that runs in a page', 'xlambda/a.js ¦ xlambdas/a.js ¦ xworker/a.js ¦ xworkers/a.js'],
    ['code that runs in a page', 'xscript/a.js ¦ xscripts/a.js ¦ xbin/a.js ¦ xcli/a.js'],
    ['code that runs in a page', 'xtools/a.js ¦ xmigrations/a.js ¦ xprisma/a.js ¦ xseed/a.js'],
    ['code that runs in a page', 'xseeds/a.js ¦ xcron/a.js ¦ xjobs/a.js ¦ xe2e/a.js'],
    ['code that runs in a page', 'xcypress/a.js ¦ xtest/a.js ¦ xtests/a.js ¦ x__tests__/a.js'],
    ['code that runs in a page', 'xspec/a.js ¦ x.storybook/a.js ¦ x.github/a.js ¦ servers/a.js'],
    ['code that runs in a page', 'x/servers/a.js ¦ xservers/a.js ¦ apis/a.js ¦ x/apis/a.js'],
    ['code that runs in a page', 'xapis/a.js ¦ xserver.js ¦ server.jsx ¦ server.jsx.js'],
    ['code that runs in a page', 'xroute.js ¦ route.jsy.js ¦ +page.ts ¦ x+server.ts ¦ aserver.ts'],
    ['code that runs in a page', 'pay-api.ts ¦ payapi.ts ¦ pay+apis.ts ¦ pay+api.x.ts ¦ x+middleware.ts'],
    ['code that runs in a page', 'xmain/index.js ¦ app/xpage.tsx ¦ xapp/page.tsx ¦ app/page.tsx.js'],
    ['code that runs in a page', 'a.js ¦ a.mjs ¦ a.cts ¦ a.tsx ¦ a.vue ¦ a.svelte'],
    ['code that runs in a page', 'a.astro ¦ a.jsp.js'],
  ]),
)('with code of a page: %s: %s', (what, path) => {
  expect(said(path, 'document.cookie')).toBe(what)
})

it.each(
  oneByOne([
    ['a page that browsers load', 'a.html ¦ a.htm ¦ a.xhtml ¦ a.hbs ¦ a.handlebars'],
    ['a page that browsers load', 'a.mustache ¦ a.ejs ¦ a.njk ¦ a.liquid ¦ a.twig ¦ a.pug'],
    ['a page that browsers load', 'a.jade ¦ a.cshtml ¦ a.razor ¦ a.jsp ¦ a.erb ¦ a.haml'],
    ['a page that browsers load', 'a.HTML'],
    ['-', 'a.htmlx ¦ ahtml ¦ xpublic/a.js ¦ public/a.py ¦ public/a.json5'],
    ['-', 'public/server/a.js ¦ a.astro ¦ acomponent.ts ¦ a.ts ¦ a.txt'],
    ['-', 'server/a.vue ¦ app/page.tsx'],
    ['a file that is served as it is', 'public/a.js ¦ x/public/a.mjs ¦ static/a.cjs ¦ assets/a.json'],
    ['a file that is served as it is', 'www/a.css ¦ wwwroot/a.xml ¦ htdocs/a.txt'],
    ['a file that is served as it is', 'docs/.vitepress/theme/a.map'],
    ['a component that browsers run', 'public/a.jsx ¦ a.vue ¦ a.svelte ¦ a.jsx ¦ a.tsx'],
    ['a component that browsers run', 'a.component.ts ¦ a.component.js'],
  ]),
)('without a text: %s: %s', (what, path) => {
  expect(said(path, '')).toBe(what)
})

it.each(
  oneByOne([
    ['a client component', "'use client' ¦ \"use client\" ¦   'use client'"],
    ['a client component', "// why\n'use client' ¦ // why\n\n  'use client' ¦ /* why */ 'use client'"],
    ['a client component', "/* a * b */ 'use client' ¦ /** why\n * so */\n// a\n// b\n'use client'"],
    ['-', "/* a */ b /* c */ 'use client' ¦ /* a 'use client' ¦ x\n'use client'"],
    ['-', "'use clients' ¦ from 'export' ¦ from 'expo-9' ¦ xfrom 'expo'"],
    ['-', "require('react-native/x') ¦ from 'react-dom/server' ¦ from 'vuex'"],
    ['-', "xfrom 'vue' ¦ xchrome.tabs.x ¦ chrome.tabsx ¦ xbrowser.tabs.x"],
    ['-', 'browser.storage.x ¦ xipcRenderer ¦ ipcRendererx ¦ contextBridges'],
    ['-', 'document.bodyx ¦ xdocument.body ¦ window.x ¦ xwindow.location'],
    ['-', 'window.locations ¦ localStorage.items( ¦ xlocalStorage.getItem'],
    ['-', 'localStorage.getItems'],
    ['a mobile app, which anybody can unpack', "from 'react-native' ¦ from \"react-native/x\" ¦ from 'expo'"],
    ['a mobile app, which anybody can unpack', "from 'expo-camera' ¦ from  'expo' ¦ require('react-native')"],
    ['a mobile app, which anybody can unpack', 'require("react-native")'],
    ['front-end code', "from 'react-dom' ¦ from 'react-dom/client' ¦ from 'preact'"],
    ['front-end code', "from 'solid-js' ¦ from 'lit' ¦ from '@angular/core' ¦ from 'vue'"],
    ['front-end code', "from 'jquery' ¦ from 'svelte' ¦ from  \"vue\""],
    ['a browser extension, which anybody can unpack', 'chrome.runtime.x ¦ chrome.tabs.x ¦ chrome.storage.x'],
    ['a browser extension, which anybody can unpack', 'chrome.action.x ¦ browser.runtime.x ¦ browser.tabs.x'],
    ["an Electron app's window, which anybody can unpack", 'ipcRenderer ¦ contextBridge'],
    ['code that runs in a page', 'document.getElementById( ¦ document.querySelector('],
    ['code that runs in a page', 'document.createElement( ¦ document.addEventListener( ¦ document.cookie'],
    ['code that runs in a page', 'document.body ¦ window.location ¦ window.addEventListener'],
    ['code that runs in a page', 'window.localStorage ¦ localStorage.getItem( ¦ localStorage.setItem('],
  ]),
)('by a text: %s: %s', (what, text) => {
  expect(said('a.js', text)).toBe(what)
})

it.each(
  oneByOne([
    ['server', "'use server' ¦  \"use server\" ¦ x\n'use server'"],
    ['server', "import 'server-only' ¦ import  \"server-only\" ¦ from 'node:fs'"],
    ['server', "from 'next/server' ¦ from 'express' ¦ from 'fastify' ¦ from 'koa'"],
    ['server', "from 'hono' ¦ from '@nestjs/core' ¦ from 'fs' ¦ from 'path'"],
    ['server', "from 'child_process' ¦ from 'dotenv' ¦ require('node:fs')"],
    ['server', "require('express') ¦ require('fastify') ¦ require('koa')"],
    ['server', "require('fs') ¦ require('path') ¦ require('child_process')"],
    ['server', "require('dotenv/config') ¦ #!/usr/bin/env node ¦ getServerSideProps"],
    ['server', 'getStaticProps'],
    ['code that runs in a page', "x 'use server' ¦ ximport 'server-only' ¦ import 'server-onlyx'"],
    ['code that runs in a page', "from 'fsx' ¦ from 'paths' ¦ xfrom 'express' ¦ from 'expresx'"],
    ['code that runs in a page', "require('fsx') ¦ xrequire('express') ¦ require(\"hono\")"],
    ['code that runs in a page', '#!/usr/bin/nodes ¦ x #! node ¦ xgetServerSideProps'],
    ['code that runs in a page', 'getServerSidePropsx ¦ getStaticPropsx ¦ plain'],
  ]),
)('by a text, besides that of a page: %s: %s', (what, text) => {
  expect([text, said('a.tsx', `${text}\ndocument.body`)]).toEqual([text, what === 'server' ? '-' : what])
})

it.each([
  ['manifest.json', '{"manifest_version": 3}', 'a browser extension, which anybody can unpack'],
  ['x/manifest.json', '{"manifest_version" : 3}', 'a browser extension, which anybody can unpack'],
  ['xmanifest.json', '{"manifest_version": 3}', '-'],
  ['manifest.jsonx', '{"manifest_version": 3}', '-'],
  ['manifest.json', '{"manifest_versions": 3}', '-'],
  ['manifest.json', '{"manifest_version"}', '-'],
])('%s with %s: %s', (path, text, what) => {
  expect(said(path, text)).toBe(what)
})

it('only the first 20,000 characters count', () => {
  expect(said('a.js', `${' '.repeat(19_980)}document.body`)).toBe('code that runs in a page')
  expect(said('a.js', `${' '.repeat(20_000)}document.body`)).toBe('-')
})
