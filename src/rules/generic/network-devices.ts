import type { ShippedRule } from '../rule.ts'

const common = {
  risk: 'Logs in to the device, or reads and changes its configuration.',
  env: 'DEVICE_PASSWORD',
  revoke: null,
  confidence: 'medium',
  judge: 'password',
} as const

export const networkDevices: readonly ShippedRule[] = [
  {
    ...common,
    id: 'cisco-password',
    name: 'password in a Cisco configuration',
    keywords: [
      'enable secret',
      'enable password',
      'username ',
      'key 7',
      'password 7',
      'secret 5',
      'secret 9',
      'server key',
      'key-string',
      'wpa-psk ascii',
    ],
    pattern:
      /(?:enable (?:secret|password)(?: level \d{1,2})?|username (?!(?:or|and|is|for|with|to) )[^\s]{1,64}(?: privilege \d{1,2})?(?: role [a-z-]{2,24})? (?:secret|password)|(?:tacacs|radius)-server key|key-string|(?:neighbor [^\s]{3,45} |^\s{0,4}|\s)password(?= \d)|wpa-psk ascii)(?: (?:0|4|5|6|7|8|9))? (?<secret>(?=[^\s"'<>${}]{0,60}[^a-z\s])[^\s"'<>${}]{4,128})/g,
    source:
      'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    examples: {
      match: [
        'username admin privilege 15 secret 0 {b62:10}',
        'radius-server key 7 {HEX:18}',
        'enable password {b62:9}',
      ],
      noMatch: ['enable secret', 'username admin privilege 15', 'enable password reset'],
    },
  },
  {
    ...common,
    id: 'snmp-community-password',
    name: 'SNMP community string',
    keywords: [
      'snmp-server community',
      'rocommunity',
      'rwcommunity',
      'com2sec',
      'snmp community',
      'snmp_community',
      'snmpget',
      'snmpwalk',
      'createuser',
    ],
    pattern:
      /(?:snmp-server community |r[ow]community6? |com2sec [^\s]{1,32} [^\s]{1,64} |snmp_community["']?\s{0,2}[=:]\s{0,2}["']?|snmp(?:bulk)?(?:get|walk|set)(?:next)? [^\n|;]{0,80}?-c ?|createUser [^\s]{1,32} (?:MD5|SHA[-0-9]{0,4}) ["']?)(?<secret>(?!(?:public|private)(?:[\s"']|$))[^\s"'<>${}]{3,64})/g,
    source: 'https://www.rfc-editor.org/rfc/rfc3584',
    examples: {
      match: ['snmp-server community {b62:10} RO', 'rocommunity {a36:9} 10.0.0.0/8', 'snmpwalk -v2c -c {b62:10} host'],
      noMatch: ['rocommunity public', 'snmp-server community'],
    },
  },
  {
    ...common,
    id: 'juniper-secret',
    name: 'secret in a Juniper configuration',
    keywords: ['$9$', '$8$', 'simple-password', 'ascii-text', 'authentication-key'],
    pattern:
      /\$9\$[A-Za-z0-9./-]{8,160}(?![A-Za-z0-9./$-])|\$8\$[A-Za-z0-9./$-]{8,160}|(?:simple-password|authentication-key|pre-shared-key ascii-text) "(?<secret>[^\s"'$]{8,160})(?=")/g,
    source:
      'https://www.juniper.net/documentation/us/en/software/junos/user-access/topics/topic-map/user-access-root-password.html',
    examples: {
      match: ['secret "$9${b62:24}";', 'pre-shared-key ascii-text "{b62:20}";'],
      noMatch: ['pre-shared-key ascii-text "";', 'secret $9$', 'Lcom/acme/Module$register$lambda$9$$inlined$get$1;'],
    },
  },
  {
    ...common,
    id: 'fortinet-password',
    name: 'password in a FortiGate configuration',
    keywords: [
      'set password',
      'set passwd',
      'set psksecret',
      'set passphrase',
      'set secret',
      'set key',
      'set auth-pwd',
    ],
    pattern:
      /set (?:(?:password|passwd|psksecret|passphrase|secret|key|auth-pwd|priv-pwd) ENC (?=[A-Za-z0-9+/=]{12,300})|(?:passwd|psksecret|passphrase|auth-pwd|priv-pwd) "?(?!ENC ))(?<secret>[^\s"'`$<>{}]{6,300})/g,
    source: 'https://docs.fortinet.com/document/fortigate/latest/administration-guide',
    examples: {
      match: ['set password ENC {b64:60}==', 'set psksecret {b62:26}', 'set auth-pwd "{b62:14}"'],
      noMatch: ['set password ENC', 'set password-policy enable', 'set psksecret "<key>"'],
    },
  },
  {
    ...common,
    id: 'ipsec-psk-password',
    name: 'pre-shared key of a VPN',
    keywords: [
      ': psk',
      'crypto isakmp key',
      'pre-shared-key',
      'tunnel-group',
      'l2tp_psk',
      'ipsec_psk',
      'vpn_ipsec_psk',
    ],
    pattern:
      /(?:: PSK ["']|crypto isakmp key (?:[06] )?|pre-shared-key (?:local |remote )?(?:[06] )?(?=[^\s]{6,}$|[^\s]{6,}\s)|(?:vpn_)?(?:ipsec|l2tp)_psk["']?\s{0,2}[=:]\s{0,2}["']?)(?<secret>(?!address|ascii-text|hexadecimal)[^\s"'<>${}]{6,128})/gi,
    source: 'https://docs.strongswan.org/docs/latest/config/quickstart.html',
    examples: {
      match: ['1.2.3.4 : PSK "{b62:20}"', 'crypto isakmp key {b62:12} address 1.2.3.4', 'VPN_IPSEC_PSK={b62:20}'],
      noMatch: [': PSK "<key>"', 'crypto isakmp key address'],
    },
  },
  {
    ...common,
    id: 'vmware-password',
    name: 'password of a VMware or PowerCLI login',
    keywords: [
      'connect-viserver',
      'govc_password',
      'govc_url',
      'vi://',
      'ovftool',
      'vsphere_password',
      'vmware_password',
      'connect-ciserver',
      'get-vicredential',
      'new-vicredentialstoreitem',
    ],
    pattern:
      /(?:(?:Connect-(?:VI|CI)Server|New-VICredentialStoreItem)\s[^\n|;]{0,160}?-Pass(?:word)?\s{1,2}|(?:GOVC|VSPHERE|VMWARE|vsphere|vmware)_(?:PASSWORD|password)["']?\s{0,2}[=:]\s{0,2})["']?(?<secret>[^\s"'`$<>{}()][^\s"'`<>{}()]{3,100})/g,
    source: 'https://developer.broadcom.com/powercli',
    examples: {
      match: ["Connect-VIServer -Server vc -User me -Password '{b62:12}'", 'export GOVC_PASSWORD={b62:12}'],
      noMatch: ['Connect-VIServer -Server vc -Credential $c', 'GOVC_PASSWORD=$PW'],
    },
  },
]
