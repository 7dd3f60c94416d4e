import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['ibm-cloud-api-key', 'IBM Cloud API key', ['ibm-cloud', 'ibmcloud', 'ibm', 'bluemix', 'watson', 'watsonx', 'ic-api', 'iaas-classic'], 'b64url_44', 'IBMCLOUD_API_KEY', 'https://cloud.ibm.com/docs/account?topic=account-userapikey', 'https://cloud.ibm.com/iam/apikeys'],
  ['ibm-cos-hmac-secret', 'IBM Cloud Object Storage HMAC secret', ['cos-hmac', 'ibm-cos', 'ibm', 'cos-secret'], 'hex48', 'COS_HMAC_SECRET_ACCESS_KEY', 'https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main', 'https://cloud.ibm.com/resources'],
  ['oracle-cloud-customer-secret-key', 'Oracle Cloud customer secret key', ['oci', 'oracle-cloud', 'oraclecloud'], 'b64_44', 'OCI_SECRET_ACCESS_KEY', 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm', 'https://cloud.oracle.com/identity/domains/my-profile/secret-keys'],
  ['rackspace-api-key', 'Rackspace Cloud API key', ['rackspace', 'rax'], 'hex32', 'RACKSPACE_API_KEY', 'https://docs.rackspace.com/docs/view-and-reset-your-api-key', 'https://login.rackspace.com'],
  ['ionos-cloud-token', 'IONOS DNS or hosting API key', ['ionos'], 'b62_86', 'IONOS_API_KEY', 'https://developer.hosting.ionos.com/docs/getstarted'],
  ['naver-cloud-secret-key', 'Naver Cloud secret key', ['ncloud', 'naver', 'ncp'], 'b62_40', 'NCLOUD_SECRET_KEY', 'https://guide.ncloud-docs.com/docs/en/subaccount-overview', 'https://www.ncloud.com/mypage/manage/authkey'],
  ['openstack-application-credential-secret', 'OpenStack application credential secret', ['os-application-credential', 'application-credential'], 'b64url_86', 'OS_APPLICATION_CREDENTIAL_SECRET', 'https://docs.openstack.org/keystone/latest/user/application_credentials.html'],
]

/** The other general clouds: IBM, Oracle, Rackspace, IONOS, Naver, OpenStack. */
export const clouds: readonly ShippedRule[] = nearbyRules(rows)
