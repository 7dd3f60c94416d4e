import { age } from './age.ts'
import { aiAgents } from './ai-agents.ts'
import { aiModels } from './ai-models.ts'
import { aiNamed } from './ai-named.ts'
import { aiProviders } from './ai-providers.ts'
import { aiTools } from './ai-tools.ts'
import { analytics } from './analytics.ts'
import { anthropic } from './anthropic.ts'
import { apiTools } from './api-tools.ts'
import { appBuilds } from './app-builds.ts'
import { appHosting } from './app-hosting.ts'
import { argumentRules } from './arguments.ts'
import { artifactStores } from './artifact-stores.ts'
import { asianClouds } from './asian-clouds.ts'
import { assigned } from './assigned.ts'
import { atlassian } from './atlassian.ts'
import { automation } from './automation.ts'
import { aws } from './aws.ts'
import { azure } from './azure.ts'
import { azureKeys } from './azure-keys.ts'
import { billing } from './billing.ts'
import { businessAccounts } from './business-accounts.ts'
import { chat } from './chat.ts'
import { ci } from './ci.ts'
import { cloudflare } from './cloudflare.ts'
import { clouds } from './clouds.ts'
import { codeQuality } from './code-quality.ts'
import { commandLines } from './command-lines.ts'
import { configFiles } from './config-files.ts'
import { connectionStrings } from './connection-strings.ts'
import { contentManagement } from './content-management.ts'
import { crm } from './crm.ts'
import { crypto } from './crypto.ts'
import { dataApis } from './data-apis.ts'
import { dataPlatforms } from './data-platforms.ts'
import { databases } from './databases.ts'
import { developerServices } from './developer-services.ts'
import { discord } from './discord.ts'
import { ecommerce } from './ecommerce.ts'
import { emailServices } from './email-services.ts'
import { errorTracking } from './error-tracking.ts'
import { exchanges } from './exchanges.ts'
import { featureFlags } from './feature-flags.ts'
import { filesAndDesign } from './files-and-design.ts'
import { firebase } from './firebase.ts'
import { frameworkSecrets } from './framework-secrets.ts'
import { gitHosts } from './git-hosts.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { googleCloud } from './google-cloud.ts'
import { hashicorp } from './hashicorp.ts'
import { httpAuth } from './http-auth.ts'
import { identity } from './identity.ts'
import { identityChecks } from './identity-checks.ts'
import { incidentResponse } from './incident-response.ts'
import { infrastructureTools } from './infrastructure-tools.ts'
import { insertRows } from './insert-rows.ts'
import { iot } from './iot.ts'
import { jsonWebTokens } from './json-web-tokens.ts'
import { keyUrls } from './key-urls.ts'
import { kubernetes } from './kubernetes.ts'
import { localization } from './localization.ts'
import { logged } from './logged.ts'
import { mapsAndWeather } from './maps-and-weather.ts'
import { mediaSites } from './media-sites.ts'
import { messaging } from './messaging.ts'
import { messagingProviders } from './messaging-providers.ts'
import { microsoftIdentity } from './microsoft-identity.ts'
import { monitoring } from './monitoring.ts'
import { nats } from './nats.ts'
import { nearbyBusiness } from './nearby-business.ts'
import { nearbyData } from './nearby-data.ts'
import { nearbyFinance } from './nearby-finance.ts'
import { nearbyMachines } from './nearby-machines.ts'
import { nearbyMedia } from './nearby-media.ts'
import { nearbyText } from './nearby-text.ts'
import { networkDevices } from './network-devices.ts'
import { observability } from './observability.ts'
import { openai } from './openai.ts'
import { passwordHashes } from './password-hashes.ts'
import { payments } from './payments.ts'
import { privateKeys } from './private-keys.ts'
import { privateNetworks } from './private-networks.ts'
import { projectManagement } from './project-management.ts'
import { publicEnv } from './public-env.ts'
import { recordedHeaders } from './recorded-headers.ts'
import { regionalPayments } from './regional-payments.ts'
import { registries } from './registries.ts'
import type { ShippedRule } from './rule.ts'
import { searchEngines } from './search-engines.ts'
import { secretManagers } from './secret-managers.ts'
import { serverlessDatabases } from './serverless-databases.ts'
import { servers } from './servers.ts'
import { slack } from './slack.ts'
import { social } from './social.ts'
import { sqlPasswords } from './sql-passwords.ts'
import { storageAndDelivery } from './storage-and-delivery.ts'
import { stripe } from './stripe.ts'
import { testingTools } from './testing-tools.ts'
import { threatIntelligence } from './threat-intelligence.ts'
import { toolCommands } from './tool-commands.ts'
import { urlPasswords } from './url-passwords.ts'
import { workspaces } from './workspaces.ts'
import { yandexCloud } from './yandex-cloud.ts'

/** Every rule that ships, in the order of `hushkey rules`. The only list: a new provider file adds its line here. */
export const RULES: readonly ShippedRule[] = [
  ...age,
  ...aiAgents,
  ...aiModels,
  ...aiNamed,
  ...aiProviders,
  ...aiTools,
  ...analytics,
  ...anthropic,
  ...apiTools,
  ...appBuilds,
  ...appHosting,
  ...argumentRules,
  ...artifactStores,
  ...asianClouds,
  ...assigned,
  ...atlassian,
  ...automation,
  ...aws,
  ...azureKeys,
  ...azure,
  ...billing,
  ...businessAccounts,
  ...chat,
  ...ci,
  ...cloudflare,
  ...clouds,
  ...codeQuality,
  ...commandLines,
  ...configFiles,
  ...connectionStrings,
  ...contentManagement,
  ...crm,
  ...crypto,
  ...dataApis,
  ...dataPlatforms,
  ...databases,
  ...developerServices,
  ...discord,
  ...ecommerce,
  ...emailServices,
  ...errorTracking,
  ...exchanges,
  ...featureFlags,
  ...filesAndDesign,
  ...firebase,
  ...frameworkSecrets,
  ...gitHosts,
  ...github,
  ...gitlab,
  ...googleCloud,
  ...hashicorp,
  ...httpAuth,
  ...identity,
  ...identityChecks,
  ...incidentResponse,
  ...infrastructureTools,
  ...iot,
  ...toolCommands,
  ...recordedHeaders,
  ...keyUrls,
  ...insertRows,
  ...jsonWebTokens,
  ...kubernetes,
  ...localization,
  ...logged,
  ...mapsAndWeather,
  ...mediaSites,
  ...messagingProviders,
  ...messaging,
  ...microsoftIdentity,
  ...monitoring,
  ...nats,
  ...nearbyBusiness,
  ...nearbyData,
  ...nearbyFinance,
  ...nearbyMachines,
  ...nearbyMedia,
  ...nearbyText,
  ...networkDevices,
  ...observability,
  ...openai,
  ...passwordHashes,
  ...payments,
  ...privateKeys,
  ...privateNetworks,
  ...projectManagement,
  ...publicEnv,
  ...regionalPayments,
  ...registries,
  ...searchEngines,
  ...secretManagers,
  ...serverlessDatabases,
  ...servers,
  ...slack,
  ...social,
  ...sqlPasswords,
  ...storageAndDelivery,
  ...stripe,
  ...testingTools,
  ...threatIntelligence,
  ...urlPasswords,
  ...workspaces,
  ...yandexCloud,
]
