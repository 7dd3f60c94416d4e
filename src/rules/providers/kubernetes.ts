import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const kubernetes: readonly ShippedRule[] = [
  {
    id: 'kubernetes-bootstrap-token',
    name: 'Kubernetes bootstrap token',
    risk: 'Joins the cluster as a node, and reads what nodes may.',
    keywords: ['kubeadm', 'bootstrap', 'discovery-token', 'token-secret'],
    pattern:
      /(?:kubeadm[^\n\r]{0,120}?(?:token|join)|bootstrap[-_ ]?token|discovery-token)['"]?[\s=:]{1,4}['"]?(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![\w.-])/gi,
    confidence: 'high',
    env: 'KUBEADM_TOKEN',
    revoke: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-token/',
    source: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    entropy: 2.8,
    examples: {
      match: ['kubeadm join 10.0.0.1:6443 --token {a36:6}.{a36:16}', 'bootstrap-token: {a36:6}.{a36:16}'],
      noMatch: ['kubeadm join 10.0.0.1:6443 --token $TOKEN', 'image: {a36:6}.{a36:16}'],
    },
  },
  {
    id: 'kubernetes-service-account-token',
    name: 'Kubernetes service account token',
    risk: 'Acts as the service account on the cluster.',
    // The base64 of `{"iss":"kubernetes/serviceaccount`, or of `"kubernetes.io":{"namespace` wherever it starts.
    keywords: [
      'eyjpc3mioijrdwjlcm5ldgvzl3nlcnzpy2vhy2nvdw50i',
      'imt1ymvybmv0zxmuaw8ionsibmftzxnwywnli',
      'jrdwjlcm5ldgvzlmlvijp7im5hbwvzcgfjzs',
      'ia3vizxjuzxrlcy5pbyi6eyjuyw1lc3bhy2ui',
    ],
    pattern:
      /eyJ[A-Za-z0-9_-]{15,400}\.eyJ(?:[A-Za-z0-9_-]{0,800}?(?:Imt1YmVybmV0ZXMuaW8iOnsibmFtZXNwYWNlI|JrdWJlcm5ldGVzLmlvIjp7Im5hbWVzcGFjZS|ia3ViZXJuZXRlcy5pbyI6eyJuYW1lc3BhY2Ui)|pc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50I)[A-Za-z0-9_-]{0,1500}\.[A-Za-z0-9_-]{40,800}/g,
    confidence: 'high',
    env: 'KUBE_TOKEN',
    revoke: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
    source: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
    entropy: 4,
    examples: {
      match: [
        'token: {=jwt:"iss":"kubernetes/serviceaccount","kubernetes.io/serviceaccount/namespace":"default"}',
        'token: eyJ{b62:60}.eyJ{b62:99}JrdWJlcm5ldGVzLmlvIjp7Im5hbWVzcGFjZS{b62:300}.{b62:342}',
      ],
      noMatch: ['token: {=jwt:"iss":"https://example.com","sub":"1234567890"}'],
    },
  },
  nearby({
    id: 'kubernetes-encryption-key',
    name: 'Kubernetes encryption key for data at rest',
    risk: 'Decrypts the secrets in a copy of etcd.',
    near: ['aescbc', 'secretbox', 'aesgcm'],
    kind: ['secret'],
    shape: /[A-Za-z0-9+/]{43}=/,
    env: 'ENCRYPTION_KEY',
    revoke: 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#rotating-a-decryption-key',
    source: 'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/',
    examples: {
      match: ["aescbc: { keys: [{ name: key1, secret: '{b64:43}=' }] }"],
      noMatch: ['aescbc: { keys: [{ name: key1, secret: <base64> }] }', "secret: '{b64:43}='"],
    },
  }),
]
