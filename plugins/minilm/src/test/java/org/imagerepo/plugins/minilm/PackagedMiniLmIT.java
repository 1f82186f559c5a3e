package org.imagerepo.plugins.minilm;

import org.imagerepo.testkit.plugin.PackagedPluginContract;

class PackagedMiniLmIT extends PackagedPluginContract {}
