"""What pages consist of besides text: stories, terms, cited works, figures and the authors' reference."""
