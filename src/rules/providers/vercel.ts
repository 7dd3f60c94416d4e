import type { ShippedRule } from '../rule.ts'

const common = {
  revoke: 'https://vercel.com/account/settings/tokens',
  source: 'https://vercel.com/changelog/new-token-formats-and-secret-scanning',
}

export const vercel: readonly ShippedRule[] = [
  {
    id: 'vercel-ai-gateway-key',
    name: 'Vercel AI Gateway API key',
    risk: 'Runs models on the account and its bill.',
    keywords: ['vck_'],
    pattern: /vck_[A-Za-z0-9]{40,80}(?![\w-])/g,
    confidence: 'high',
    env: 'AI_GATEWAY_API_KEY',
    revoke: 'https://vercel.com/dashboard',
    source: 'https://vercel.com/docs/ai-gateway/authentication',
    entropy: 3,
    examples: { match: ['AI_GATEWAY_API_KEY=vck_{b62:56}'], noMatch: ['vck_{x*56}'] },
  },
  {
    id: 'vercel-token',
    name: 'Vercel token',
    risk: 'Deploys and deletes apps, and reads their settings and secrets.',
    // Personal, integration, app access and app refresh tokens; vck_ is the AI gateway's.
    keywords: ['vcp_', 'vci_', 'vca_', 'vcr_'],
    pattern: /vc[piar]_[A-Za-z0-9]{24,100}(?![\w-])/g,
    confidence: 'high',
    env: 'VERCEL_TOKEN',
    ...common,
    entropy: 3,
    examples: { match: ['vercel deploy --token vcp_{b62:56}'], noMatch: ['vcp_{b62:8}', 'vcx_{b62:56}'] },
  },
  {
    id: 'vercel-blob-token',
    name: 'Vercel Blob read-write token',
    risk: 'Reads, replaces and deletes all files of the store.',
    keywords: ['vercel_blob_rw_'],
    pattern: /vercel_blob_rw_[A-Za-z0-9]{10,24}_[A-Za-z0-9]{24,40}/g,
    confidence: 'high',
    env: 'BLOB_READ_WRITE_TOKEN',
    revoke: 'https://vercel.com/dashboard/stores',
    source: 'https://vercel.com/docs/vercel-blob/using-blob-sdk',
    entropy: 3,
    examples: {
      match: ['BLOB_READ_WRITE_TOKEN="vercel_blob_rw_{b62:16}_{b62:30}"'],
      noMatch: ['vercel_blob_rw_token', 'vercel_blob_rw_{b62:16}_{x*30}'],
    },
  },
  {
    id: 'vercel-edge-config-token',
    name: 'Vercel Edge Config token',
    risk: 'Reads all values of the Edge Config.',
    keywords: ['edge-config.vercel.com/ecfg_'],
    pattern:
      /edge-config\.vercel\.com\/ecfg_[a-z0-9]{10,40}\?token=(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g,
    confidence: 'high',
    env: 'EDGE_CONFIG',
    revoke: 'https://vercel.com/dashboard/stores',
    source: 'https://vercel.com/docs/edge-config/using-edge-config',
    entropy: 2.8,
    examples: {
      match: ['EDGE_CONFIG=https://edge-config.vercel.com/ecfg_{a36:28}?token={=uuid}'],
      noMatch: ['https://edge-config.vercel.com/ecfg_{a36:28}', '?token={=uuid}'],
    },
  },
  {
    id: 'vercel-deploy-hook',
    name: 'Vercel deploy hook',
    risk: 'Starts builds of the project, and its bill.',
    keywords: ['api.vercel.com/v1/integrations/deploy/'],
    pattern: /api\.vercel\.com\/v1\/integrations\/deploy\/prj_[A-Za-z0-9]{20,40}\/(?<secret>[A-Za-z0-9]{8,24})/g,
    confidence: 'medium',
    env: 'VERCEL_DEPLOY_HOOK',
    revoke: 'https://vercel.com/dashboard',
    source: 'https://vercel.com/docs/deploy-hooks',
    entropy: 2.5,
    examples: {
      match: ['curl https://api.vercel.com/v1/integrations/deploy/prj_{b62:28}/{b62:10}'],
      noMatch: ['https://api.vercel.com/v1/integrations/deploy/prj_{b62:28}/'],
    },
  },
]
