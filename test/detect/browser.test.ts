import { expect, it } from 'vitest'
import { isBrowserCode } from '../../src/detect/browser.ts'

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
