import { element, type XmlElement } from '#domain/xml/write-xml.ts';
import { dublinCore } from './dublin-core.ts';
import type { HarvestRecord, Repository } from './repository.ts';

export const formats = [
  {
    prefix: 'oai_dc',
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  },
] as const;

export const headerElement = ({ identifier, datestamp, sets, deleted }: HarvestRecord): XmlElement =>
  element(
    'header',
    { status: deleted ? 'deleted' : undefined },
    element('identifier', {}, identifier),
    element('datestamp', {}, datestamp),
    sets.map((spec) => element('setSpec', {}, spec)),
  );

/** A record that is gone has a header and nothing else. */
export const recordElement = (record: HarvestRecord, { baseUrl }: Repository): XmlElement =>
  element(
    'record',
    {},
    headerElement(record),
    record.face ? element('metadata', {}, dublinCore(record.face, new URL(baseUrl).origin)) : undefined,
  );

export const setsElement = ({ sets }: Repository): XmlElement =>
  element(
    'ListSets',
    {},
    sets.map(({ spec, name }) =>
      element('set', {}, element('setSpec', {}, spec), element('setName', {}, name)),
    ),
  );

export const identifyElement = (repository: Repository): XmlElement =>
  element(
    'Identify',
    {},
    element('repositoryName', {}, repository.name),
    element('baseURL', {}, repository.baseUrl),
    element('protocolVersion', {}, '2.0'),
    element('adminEmail', {}, repository.adminEmail),
    element('earliestDatestamp', {}, repository.earliest),
    element('deletedRecord', {}, 'persistent'),
    element('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
    element('compression', {}, 'gzip'),
    element('description', {}, identifierElement(repository.identifier)),
  );

const identifierElement = (identifier: string): XmlElement =>
  element(
    'oai-identifier',
    {
      xmlns: 'http://www.openarchives.org/OAI/2.0/oai-identifier',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd',
    },
    element('scheme', {}, 'oai'),
    element('repositoryIdentifier', {}, identifier),
    element('delimiter', {}, ':'),
    element('sampleIdentifier', {}, `oai:${identifier}:guide/gain/da`),
  );
