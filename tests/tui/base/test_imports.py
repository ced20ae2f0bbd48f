"""The screens import each other in no circle, also where an import waits for its first use."""

from graphlib import TopologicalSorter

import grimp


def test_no_module_needs_one_that_needs_it() -> None:
    graph = grimp.build_graph("peercoach_tui", exclude_type_checking_imports=True, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    TopologicalSorter(imports).prepare()
