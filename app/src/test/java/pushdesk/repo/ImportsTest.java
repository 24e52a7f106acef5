package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;

class ImportsTest {
    @TempDir
    Path folder;

    private static final String ENTITY = "from feast import Entity\n";

    @Test
    void filesImportEachOtherAndAnObjectIsRegisteredOnce() {
        FeatureRepo repo = new RepoText(folder)
                .file("entities.py", ENTITY + "driver = Entity(name='driver')\n_hidden = Entity(name='hidden')\n__all__ = ['driver']\n")
                .file("a_star.py", "from entities import *\nname = driver.name\n")
                .file("b_plain.py", "import entities as e\nimport feast as f\nx = f.Entity(name=e.driver.name + '_x')\n")
                .read();
        assertEquals(List.of("driver_x", "driver", "hidden"), RepoText.names(repo.entities()));
        assertEquals(List.of(), RepoText.told(repo));
    }

    @Test
    void packagesRelativeImportsAndSubmodulesAreFound() {
        FeatureRepo repo = new RepoText(folder)
                .file("team/__init__.py", ENTITY + "from .shared import base\nin_init = Entity(name='init')\n")
                .file("team/shared.py", "base = 'base'\n")
                .file("team/deep/views.py", ENTITY + "from ..shared import base as b\nfrom .. import shared\nfrom ...top import t\nfrom . import other\ne = Entity(name=b + shared.base + t + other.o)\n")
                .file("team/deep/other.py", "o = 'o'\n")
                .file("top.py", "t = 'top'\nimport team.deep.other\nu = team.deep.other.o\n")
                .read();
        assertEquals(List.of("basebasetopo"), RepoText.names(repo.entities()));
        assertEquals(List.of(), RepoText.told(repo));
    }

    /// As editors on Windows write them.
    @Test
    void aByteOrderMarkBeforeDefinitionsAndYamlIsLeftOut() {
        FeatureRepo repo = new RepoText(folder)
                .file("feature_store.yaml", "\uFEFFproject: marked\n")
                .file("entities.py", "\uFEFF" + ENTITY + "driver = Entity(name='driver')\n")
                .read();
        assertEquals("marked", repo.project());
        assertEquals(List.of("driver"), RepoText.names(repo.entities()));
        assertEquals(List.of(), RepoText.told(repo));
    }

    /// Its three bytes end as those of the mark do.
    @Test
    void aFirstLetterThatIsNearlyAByteOrderMarkIsKept() {
        FeatureRepo repo = new RepoText(folder).file("entities.py", "\u3EFF = 'driver'\n" + ENTITY + "driver = Entity(name=\u3EFF)\n").read();
        assertEquals(List.of("driver"), RepoText.names(repo.entities()));
        assertEquals(List.of(), RepoText.told(repo));
    }

    @Test
    void importsThatNameTheRepositorysFolderWork() {
        FeatureRepo repo = new RepoText(folder.resolve("feature_repo"))
                .file("entities.py", ENTITY + "driver = Entity(name='driver')\n")
                .file("views.py", ENTITY + "from feature_repo.entities import driver\ne = Entity(name=driver.name + '2')\n")
                .read();
        assertEquals(List.of("driver", "driver2"), RepoText.names(repo.entities()));
        assertEquals(List.of(), RepoText.told(repo));
    }

    @Test
    void anImportThatFailsFallsBack() {
        FeatureRepo repo = new RepoText(folder)
                .file("a.py", ENTITY + "try:\n    from .gone import name\nexcept ImportError:\n    name = 'fallback'\ne = Entity(name=name)\n")
                .read();
        assertEquals(List.of("fallback"), RepoText.names(repo.entities()));
    }

    @Test
    void aMissingNameOfTheRepositoryIsToldAndTheOthersAreImported() {
        FeatureRepo repo = new RepoText(folder)
                .file("a.py", "x = 'x'\n")
                .file("b.py", ENTITY + "from a import x, gone\ne = Entity(name=x)\n")
                .read();
        assertEquals(List.of("x"), RepoText.names(repo.entities()));
        assertEquals(List.of("ERROR b.py:2 'a' has nothing named 'gone'; it stays unknown."), RepoText.told(repo));
    }

    @Test
    void cyclicImportsEnd() {
        FeatureRepo repo = new RepoText(folder)
                .file("a.py", ENTITY + "import b\nfrom b import *\ne = Entity(name='a')\n")
                .file("b.py", ENTITY + "import a\ne2 = Entity(name='b')\n")
                .read();
        assertEquals(List.of("a", "b"), RepoText.names(repo.entities()));
        assertEquals(List.of(), RepoText.told(repo));
    }

    @Test
    void initFilesAndIgnoredFilesAreNotRegisteredButCanBeImported() {
        FeatureRepo repo = new RepoText(folder)
                .file("__init__.py", ENTITY + "e = Entity(name='init')\n")
                .file(".feastignore", "# comment\nscratch  # the drafts\nten?.py\n**/old_*.py\n./notes/\n/top.py\n")
                .file("scratch/a.py", ENTITY + "e = Entity(name='scratch')\n")
                .file("notes/a.py", ENTITY + "e = Entity(name='notes')\n")
                .file("top.py", ENTITY + "e = Entity(name='top')\n")
                .file("ten1.py", ENTITY + "e = Entity(name='tenq')\n")
                .file("deep/er/old_b.py", ENTITY + "e = Entity(name='old')\n")
                .file(".venv/lib/x.py", ENTITY + "e = Entity(name='venv')\n")
                .file("__pycache__/x.py", ENTITY + "e = Entity(name='cache')\n")
                .file("kept.py", "from scratch.a import e\n")
                .read();
        assertEquals(List.of("scratch"), RepoText.names(repo.entities()));
    }
}
