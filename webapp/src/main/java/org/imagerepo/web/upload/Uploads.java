package org.imagerepo.web.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.ingest.Ingest;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.photo.PhotoViews;
import org.imagerepo.web.problem.Faults;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;
import org.imagerepo.web.problem.StorageFaults;

/** Takes files in, one after the other; one that fails doesn't stop the next. */
@Dependent
public class Uploads {
  /** The name that every part must have. */
  static final String FIELD = "files";

  private final Ingest ingest;
  private final PhotoViews views;

  @Inject
  public Uploads(Ingest ingest, PhotoViews views) {
    this.ingest = ingest;
    this.views = views;
  }

  /**
   * Reads all parts.
   *
   * @param items is given what became of each file, so that it is known even if this throws
   * @throws RefusedException if there is a part of another name, or no file at all
   * @throws BrokenUploadException if the body is cut off or malformed; nothing of the part it broke
   *     in is kept
   */
  void take(User owner, MultipartBody body, List<UploadItem> items)
      throws RefusedException, IOException {
    List<String> unknown = new ArrayList<>();
    body.forEach(
        (headers, content) -> {
          if (headers.name().equals(FIELD) && headers.fileName().isPresent()) {
            items.add(take(owner, headers.fileName().get(), content));
          } else {
            unknown.add(headers.name());
          }
        });
    if (!unknown.isEmpty()) {
      throw RefusedException.invalid(
          unknown.get(0).isEmpty() ? "body" : unknown.get(0),
          "is no part that is known; name each part '" + FIELD + "' and give it a file name");
    }
    if (items.isEmpty()) {
      throw RefusedException.invalid(FIELD, "must be at least one file");
    }
  }

  private UploadItem take(User owner, String fileName, PartStream content)
      throws BrokenUploadException {
    try {
      Added added = ingest.take(owner.id(), fileName, content);
      return UploadItem.taken(fileName, added.isNew(), views.of(Asker.of(owner), added.photo()));
    } catch (RefusedException e) {
      return UploadItem.refused(fileName, Problem.of(e));
    } catch (BrokenUploadException e) {
      throw e;
    } catch (IOException e) {
      return UploadItem.refused(fileName, StorageFaults.logged(e));
    } catch (RuntimeException e) {
      return UploadItem.refused(fileName, Faults.logged(ProblemType.INTERNAL_ERROR, e));
    }
  }
}
