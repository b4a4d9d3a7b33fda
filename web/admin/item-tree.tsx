import { useMemo, useState } from 'react'
import { Button, Collection, I18nProvider, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import type { FrameworkTree, TreeItem as Item } from '#contract/standards.ts'
import { Chip } from '../ui/chip.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLanguage } from '../ui/spoken.ts'
import { useText } from '../ui/text.ts'

/** One place of an item in the tree; an item with several parents has several places, so the path is the key. */
type Node = { key: string; item: Item; children: string[] }

type ItemTreeProps = { framework: FrameworkTree; onOpen: (id: string) => void }

/** The items of a framework: arrows open, close and walk, letters jump, Enter opens the item. */
export function ItemTree({ framework, onOpen }: ItemTreeProps) {
  const t = useText()
  const { language } = useLanguage()
  const byId = useMemo(() => new Map(framework.items.map((item) => [item.id, item])), [framework])
  const [expanded, setExpanded] = useState<Set<string>>(
    () => new Set(framework.roots.length === 1 ? framework.roots : []),
  )
  const nodesOf = (ids: readonly string[], path: string): Node[] =>
    ids.flatMap((id) => {
      const item = byId.get(id)
      return item ? [{ key: path ? `${path}/${id}` : id, item, children: item.children }] : []
    })
  const row = (node: Node) => (
    <TreeItem
      key={node.key}
      id={node.key}
      textValue={`${node.item.code ?? ''} ${node.item.statement}`}
      hasChildItems={node.children.length > 0}
      className="tree-item"
    >
      <TreeItemContent>
        {({ hasChildItems, isExpanded, level }) => (
          <div className="tree-row" style={{ paddingInlineStart: `${(level - 1) * 1.5}rem` }}>
            {hasChildItems ? (
              <Button
                slot="chevron"
                className="tree-chevron"
                aria-label={t(isExpanded ? 'tree.close' : 'tree.open')}
              >
                <Icon name={isExpanded ? 'down' : 'chevron'} />
              </Button>
            ) : (
              <span className="tree-chevron" />
            )}
            <span className="tree-text">
              {node.item.code && <b>{node.item.code}</b>} {node.item.statement}
              {node.item.isDeprecated && <Chip>{t('framework.deprecated')}</Chip>}
            </span>
            {hasChildItems && (
              <Button
                className={`${buttonClass({ look: 'quiet' })} tree-look`}
                aria-label={t('tree.look', { item: node.item.code ?? node.item.title })}
                onPress={() => onOpen(node.item.id)}
              >
                <Icon name="link" size={16} />
              </Button>
            )}
            <span className="tiny tree-type">
              {[node.item.type, node.item.educationLevels.join(' ')].filter(Boolean).join(' · ')}
            </span>
          </div>
        )}
      </TreeItemContent>
      {/* Children are made when they are seen: a framework may hold tens of thousands. */}
      <Collection items={expanded.has(node.key) ? nodesOf(node.children, node.key) : []}>{row}</Collection>
    </TreeItem>
  )
  /** What holds others opens in place; what holds none opens beside. */
  const act = (key: string) => {
    const id = key.split('/').at(-1) ?? ''
    if (!byId.get(id)?.children.length) onOpen(id)
    else setExpanded(expanded.has(key) ? expanded.difference(new Set([key])) : new Set(expanded).add(key))
  }
  return (
    <I18nProvider locale={language}>
      <Tree
        aria-label={framework.title}
        className="tree"
        items={nodesOf(framework.roots, '')}
        dependencies={[expanded]}
        expandedKeys={expanded}
        onExpandedChange={(keys) => setExpanded(new Set([...keys].map(String)))}
        onAction={(key) => act(String(key))}
      >
        {row}
      </Tree>
    </I18nProvider>
  )
}
