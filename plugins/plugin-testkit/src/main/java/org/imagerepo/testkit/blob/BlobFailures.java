package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imagerepo.api.blob.BlobStat;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Content that fails midway: as if the put had never been. */
interface BlobFailures extends BlobFixture {
  /** A throwable of each kind, as a store must not care which. */
  private static List<Throwable> failures() {
    return List.of(
        new IOException("the client went away"),
        new IllegalStateException("a defect"),
        new AssertionError("worse than a defect"));
  }

  private Stream<DynamicTest> eachFailure(FailureTest test) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Throwable failure : failures()) {
      for (int failAt : new int[] {0, 1, 100_000, 3_000_000}) {
        String key = "failures/" + failure.getClass().getSimpleName() + failAt;
        String name = failure.getClass().getSimpleName() + " after " + failAt + " bytes";
        tests.add(DynamicTest.dynamicTest(name, () -> test.run(key, failAt, failure)));
      }
    }
    return tests.stream();
  }

  /** One test with one failure. */
  @FunctionalInterface
  interface FailureTest {
    void run(String key, int failAt, Throwable failure) throws IOException;
  }

  @TestFactory
  default Stream<DynamicTest> nothingOfAFailedPutIsVisible() {
    return eachFailure(
        (key, failAt, failure) -> {
          assertThat(putFailing(key, failAt, failure)).isSameAs(failure);
          assertAbsent(key);
        });
  }

  @TestFactory
  default Stream<DynamicTest> aFailedPutLeavesTheFormerBlob() {
    return eachFailure(
        (key, failAt, failure) -> {
          byte[] former = bytes(failAt, 50_000);
          BlobStat stat = put(key, former);
          assertThat(putFailing(key, failAt, failure)).isSameAs(failure);
          assertHolds(key, former);
          assertThat(store().stat(key(key))).hasValue(stat);
        });
  }

  @TestFactory
  default Stream<DynamicTest> nothingOfAFailedPutComesBackAfterReopening() {
    return eachFailure(
        (key, failAt, failure) -> {
          putFailing(key, failAt, failure);
          reopen();
          assertAbsent(key);
        });
  }

  @TestFactory
  default Stream<DynamicTest> aPutAfterAFailedOneSucceeds() {
    return eachFailure(
        (key, failAt, failure) -> {
          putFailing(key, failAt, failure);
          byte[] content = bytes(failAt, 70_000);
          put(key, content);
          assertHolds(key, content);
        });
  }

  private Throwable putFailing(String key, int failAt, Throwable failure) {
    return catchThrowable(
        () -> store().put(key(key), "image/jpeg", new FailingStream(failAt, failure)));
  }
}
