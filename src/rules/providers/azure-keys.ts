import type { Examples, ShippedRule } from '../rule.ts'

const source = 'https://devblogs.microsoft.com/engineering-at-microsoft/common-annotated-security-keys/'
const revoke = 'https://portal.azure.com/'

/** The parts in which the rules for Azure's identifiable keys differ. */
interface IdentifiableKey {
  readonly id: string
  readonly name: string
  readonly risk: string
  /** The fixed letters inside the key. */
  readonly signature: string
  readonly pattern: RegExp
  readonly env: string
  readonly examples: Examples
}

/**
 * Azure marks the keys it makes: random base64, a fixed four-letter signature of the service, then a few characters of
 * checksum. So they tell themselves, without a name beside them.
 */
function identifiable({ signature, ...rest }: IdentifiableKey): ShippedRule {
  return { ...rest, keywords: [signature.toLowerCase()], confidence: 'high', revoke, source, entropy: 3.8 }
}

export const azureKeys: readonly ShippedRule[] = [
  identifiable({
    id: 'azure-devops-pat',
    name: 'Azure DevOps personal access token',
    risk: 'Reads and pushes code, runs pipelines and publishes packages as its owner.',
    signature: 'AZDO',
    pattern: /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}/g,
    env: 'AZURE_DEVOPS_EXT_PAT',
    examples: {
      match: ['AZURE_DEVOPS_EXT_PAT={b62:52}JQQJ99{b62:18}AZDO{b62:4}'],
      noMatch: ['{b62:40}AZDO{b62:4}', '{b62:76}azdo{b62:4}'],
    },
  }),
  identifiable({
    id: 'azure-annotated-key',
    name: 'Azure service key',
    risk: 'Calls the Azure service that issued it (OpenAI, AI services, Maps and others) as its owner.',
    signature: 'JQQJ9',
    pattern: /(?![A-Za-z0-9]{76}AZDO)[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{27}(?:==)?/g,
    env: 'AZURE_OPENAI_API_KEY',
    examples: {
      match: ['AZURE_OPENAI_API_KEY={b62:52}JQQJ99BAACYeBjFXJ3w3AAABACOG{b62:4}', 'key: "{b62:52}JQQJ99{b62:26}"'],
      noMatch: ['{b62:40}JQQJ99{b62:26}', '{b62:52}JQQJ99{b62:18}AZDO{b62:4}'],
    },
  }),
  identifiable({
    id: 'azure-storage-key',
    name: 'Azure Storage account key',
    risk: 'Reads, changes and deletes all data of the storage account.',
    signature: '+ASt',
    pattern: /[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{6}==/g,
    env: 'AZURE_STORAGE_KEY',
    examples: { match: ['key = "{b64:76}+ASt{b64:6}=="'], noMatch: ['{b64:60}+ASt{b64:6}=='] },
  }),
  identifiable({
    id: 'azure-cosmos-key',
    name: 'Azure Cosmos DB key',
    risk: 'Reads and changes all data of the account.',
    signature: 'ACDb',
    pattern: /[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{6}==/g,
    env: 'COSMOS_KEY',
    examples: { match: ['COSMOS_KEY={b62:76}ACDb{b62:6}=='], noMatch: ['COSMOS_KEY={b62:20}ACDb{b62:6}=='] },
  }),
  identifiable({
    id: 'azure-batch-key',
    name: 'Azure Batch key',
    risk: 'Runs jobs on the pools of the account.',
    signature: '+ABa',
    pattern: /[A-Za-z0-9+/]{76}\+ABa[A-Za-z0-9+/]{6}==/g,
    env: 'AZURE_BATCH_KEY',
    examples: { match: ["batchKey: '{b62:76}+ABa{b62:6}=='"], noMatch: ["'{b62:20}+ABa{b62:6}=='"] },
  }),
  identifiable({
    id: 'azure-ml-classic-key',
    name: 'Azure Machine Learning web service key',
    risk: 'Calls the deployed models.',
    signature: '+AMC',
    pattern: /[A-Za-z0-9+/]{76}\+AMC[A-Za-z0-9+/]{6}==/g,
    env: 'AZURE_ML_KEY',
    examples: { match: ['api_key = "{b62:76}+AMC{b62:6}=="'], noMatch: ['"{b62:20}+AMC{b62:6}=="'] },
  }),
  identifiable({
    id: 'azure-api-management-key',
    name: 'Azure API Management key',
    risk: 'Calls the managed APIs, or with a direct key the management itself.',
    signature: 'APIM',
    pattern: /[A-Za-z0-9+/]{76}APIM[A-Za-z0-9+/]{6}==/g,
    env: 'APIM_KEY',
    examples: { match: ['key: "{b62:76}APIM{b62:6}=="'], noMatch: ['APIM_KEY={b62:20}'] },
  }),
  identifiable({
    id: 'azure-container-registry-key',
    name: 'Azure Container Registry key',
    risk: 'Pulls, and often pushes, images.',
    signature: '+ACR',
    pattern: /[A-Za-z0-9+/]{42}\+ACR[A-Za-z0-9+/]{6}(?![A-Za-z0-9+/=])/g,
    env: 'ACR_PASSWORD',
    examples: {
      match: ['docker login shop.azurecr.io -u shop -p {b62:42}+ACR{b62:6}'],
      noMatch: ['{b62:20}+ACR{b62:6}', '{b62:42}+ACR{b62:16}'],
    },
  }),
  identifiable({
    id: 'azure-search-key',
    name: 'Azure AI Search key',
    risk: 'Reads the indexes, and with an admin key changes and deletes them.',
    signature: 'AzSe',
    pattern: /[A-Za-z0-9]{42}AzSe[A-Za-z0-9]{6}(?![A-Za-z0-9+/=])/g,
    env: 'AZURE_SEARCH_KEY',
    examples: { match: ['api-key: {b62:42}AzSe{b62:6}'], noMatch: ['{b62:20}AzSe{b62:6}', 'AzSearchClient'] },
  }),
  identifiable({
    id: 'azure-functions-key',
    name: 'Azure Functions key',
    risk: 'Calls the functions, and with a master key changes them.',
    signature: 'AzFu',
    pattern: /[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{6}(?:==|%3[Dd]%3[Dd])/g,
    env: 'AZURE_FUNCTIONS_KEY',
    examples: {
      match: ['?code={b64url:44}AzFu{b64url:6}=='],
      noMatch: ['{b62:20}AzFu{b62:6}==', 'AzFunctionApp'],
    },
  }),
  identifiable({
    id: 'azure-redis-key',
    name: 'Azure Cache for Redis key',
    risk: 'Reads and changes all data of the cache.',
    signature: 'AzCa',
    pattern: /[A-Za-z0-9]{33}AzCa[A-Za-z0-9]{6}=/g,
    env: 'AZURE_REDIS_KEY',
    examples: { match: ['password={b62:33}AzCa{b62:6}=,ssl=True'], noMatch: ['{b62:10}AzCa{b62:6}='] },
  }),
  identifiable({
    id: 'azure-service-bus-key',
    name: 'Azure Service Bus key',
    risk: 'Reads and sends messages as its policy allows.',
    signature: '+ASb',
    pattern: /[A-Za-z0-9+/]{33}\+ASb[A-Za-z0-9+/]{6}=/g,
    env: 'AZURE_SERVICEBUS_KEY',
    examples: { match: ['SharedAccessKey={b62:33}+ASb{b62:6}='], noMatch: ['{b62:10}+ASb{b62:6}='] },
  }),
  identifiable({
    id: 'azure-event-hubs-key',
    name: 'Azure Event Hubs key',
    risk: 'Reads and sends events as its policy allows.',
    signature: '+AEh',
    pattern: /[A-Za-z0-9+/]{33}\+AEh[A-Za-z0-9+/]{6}=/g,
    env: 'AZURE_EVENTHUB_KEY',
    examples: { match: ['SharedAccessKey={b62:33}+AEh{b62:6}='], noMatch: ['{b62:10}+AEh{b62:6}='] },
  }),
  identifiable({
    id: 'azure-relay-key',
    name: 'Azure Relay key',
    risk: 'Listens and sends on the relay.',
    signature: '+ARm',
    pattern: /[A-Za-z0-9+/]{33}\+ARm[A-Za-z0-9+/]{6}=/g,
    env: 'AZURE_RELAY_KEY',
    examples: { match: ['SharedAccessKey={b62:33}+ARm{b62:6}='], noMatch: ['{b62:10}+ARm{b62:6}='] },
  }),
  identifiable({
    id: 'azure-iot-hub-key',
    name: 'Azure IoT Hub key',
    risk: 'Commands devices, or speaks as one of them.',
    signature: 'AIoT',
    pattern: /[A-Za-z0-9+/]{33}AIoT[A-Za-z0-9+/]{6}=/g,
    env: 'IOTHUB_KEY',
    examples: {
      match: ['SharedAccessKey={b62:33}AIoT{b62:6}='],
      noMatch: ['AIoTDevice', '{b62:10}AIoT{b62:6}='],
    },
  }),
  identifiable({
    id: 'azure-event-grid-identifiable-key',
    name: 'Azure Event Grid key',
    risk: 'Publishes any event to the topic.',
    signature: 'AZEG',
    pattern: /[A-Za-z0-9+/]{33}AZEG[A-Za-z0-9+/]{6}=/g,
    env: 'EVENT_GRID_KEY',
    examples: {
      match: ['aeg-sas-key: {b62:33}AZEG{b62:6}='],
      noMatch: ['{b62:9}AZEG{b62:6}='],
    },
  }),
]
